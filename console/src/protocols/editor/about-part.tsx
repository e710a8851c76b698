import { packWords } from '@lianfang/contract/protocols/pack-words.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { DayInput } from '../../shell/moment-input.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { editorWords } from './editor-words.ts'
import { Field, idOf, NameField, TextField, YesField } from './field.tsx'
import type { PartProps } from './part-props.ts'

interface AboutProps extends PartProps {
  readonly parent: Pack | undefined
  /** The line is given. */
  readonly locked: boolean
  /** There is another edition of this name already. */
  readonly taken: boolean
}

/** What the edition is called, whom it is for and when. */
export function AboutPart({ draft, change, parent, locked, taken }: AboutProps) {
  const say = useSay(editorWords)
  const sayPack = useSay(packWords)
  const { language } = useLanguage()
  return (
    <>
      <div className="field-row">
        <NameField field="name" value={draft.name} set={(name) => change({ name })} />
      </div>
      <div className="field-row">
        {!locked && <TextField field="line" label={sayPack('line')} hint={say('lineHint')} value={draft.line} set={(line) => change({ line })} />}
        <TextField
          field="version"
          label={sayPack('version')}
          hint={taken ? <span className="warn">{say('versionTaken')}</span> : say('versionHint')}
          value={draft.version}
          set={(version) => change({ version })}
        />
        {!locked && draft.parent === null && (
          <TextField field="disease" label={sayPack('disease')} hint={say('diseaseHint')} value={draft.disease} set={(disease) => change({ disease })} />
        )}
        <TextField
          field="jurisdiction"
          label={sayPack('jurisdiction')}
          hint={parent ? say('bound', { text: `${parent.jurisdiction} · ${say('boundGroup')}` }) : say('jurisdictionHint')}
          value={draft.jurisdiction}
          set={(jurisdiction) => change({ jurisdiction })}
        />
      </div>
      {draft.parent !== null && (
        <Field field="parent" label={sayPack('parent')} group>
          {parent ? `${parent.name[language]} · ${draft.parent}` : draft.parent}
        </Field>
      )}
      <div className="field-row">
        <Field field="effectiveFrom" label={say('effectiveFrom')}>
          <DayInput id={idOf('effectiveFrom')} required value={draft.effectiveFrom} onChange={(day) => change({ effectiveFrom: day ?? draft.effectiveFrom })} />
        </Field>
        <Field
          field="effectiveTo"
          label={say('effectiveTo')}
          hint={parent?.effectiveTo ? say('parentEnds', { to: parent.effectiveTo }) : say('effectiveToHint')}
        >
          <DayInput id={idOf('effectiveTo')} value={draft.effectiveTo} onChange={(effectiveTo) => change({ effectiveTo })} />
        </Field>
      </div>
      <YesField field="measuresAllowed" label={say('measuresAllowed')} value={draft.measuresAllowed} set={(measuresAllowed) => change({ measuresAllowed })} />
    </>
  )
}
