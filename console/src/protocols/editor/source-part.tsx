import { confidenceWords, packWords } from '@lianfang/contract/protocols/pack-words.ts'
import { PAPERS, type CareRole } from '@lianfang/domain/protocols/pack.ts'
import { DayInput } from '../../shell/moment-input.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { editorWords } from './editor-words.ts'
import { ChoiceField, Field, idOf, NameField, SomeField, TextField } from './field.tsx'
import { ItemList } from './item-list.tsx'
import type { PartProps } from './part-props.ts'

/** Papers that come with a measure, and who looks after the people under it. */
export function TeamPart({ draft, change }: PartProps) {
  const say = useSay(editorWords)
  const sayPack = useSay(packWords)
  const { language } = useLanguage()
  return (
    <>
      <SomeField field="papers" label={say('papers')} of={PAPERS} say={sayPack} value={draft.papers} set={(papers) => change({ papers })} />
      <ItemList<CareRole>
        items={draft.careTeam}
        set={(careTeam) => change({ careTeam })}
        blank={() => ({ role: '', name: { zh: '', en: '' } })}
        add={say('addRole')}
        name={(one, at) => one.name[language] || say('roleTitle', { n: at + 1 })}
      >
        {(one, set, at) => (
          <div className="field-row">
            <TextField field={`careTeam.${at}.role`} label={say('role')} hint={say('categoryHint')} value={one.role} set={(role) => set({ ...one, role })} />
            <NameField field={`careTeam.${at}.name`} value={one.name} set={(name) => set({ ...one, name })} />
          </div>
        )}
      </ItemList>
    </>
  )
}

/** Where the rule is written, and who has read it there. */
export function SourcePart({ draft, change }: PartProps) {
  const say = useSay(editorWords)
  const sayHow = useSay(confidenceWords)
  const { source } = draft
  return (
    <>
      <div className="field-row">
        <TextField field="source.document" label={say('document')} value={source.document} set={(document) => change({ source: { ...source, document } })} />
        <Field field="source.date" label={say('documentDate')} hint={say('optional')}>
          <DayInput id={idOf('source.date')} value={source.date} onChange={(date) => change({ source: { ...source, date } })} />
        </Field>
        <TextField
          field="source.article"
          label={say('article')}
          hint={say('optional')}
          value={source.article ?? ''}
          set={(article) => change({ source: { ...source, article: article || null } })}
        />
      </div>
      <div className="field-row">
        <ChoiceField
          field="confidence"
          label={say('confidence')}
          of={['SEED', 'FOUND_SECONDARY', 'FROM_MEMORY']}
          say={sayHow}
          value={draft.confidence}
          set={(confidence) => change({ confidence })}
        />
        <TextField
          field="verifiedBy"
          label={say('verifiedBy')}
          hint={say('verifiedByHint')}
          value={draft.verifiedBy ?? ''}
          set={(name) => change({ verifiedBy: name || null })}
        />
      </div>
    </>
  )
}
