import { Select } from 'antd'
import { AREA_LEVELS } from '@lianfang/domain/protocols/area-level.ts'
import type { Recognition } from '@lianfang/domain/protocols/pack.ts'
import { packWords, recognitionWords } from '@lianfang/contract/protocols/pack-words.ts'
import { areaLevelWords } from '@lianfang/contract/protocols/words.ts'
import { useSay } from '../../shell/language.tsx'
import { editorWords } from './editor-words.ts'
import { ChoiceField, CountField, Field, idOf, SomeField } from './field.tsx'
import { ItemList } from './item-list.tsx'

const KINDS = ['CONTACT', 'SECONDARY_CONTACT', 'STAYED_IN', 'COUNTY_CODE', 'HOUSEHOLD_MEMBER', 'ENTRY', 'WORK', 'ANIMAL', 'BY_HAND'] as const

interface Props {
  readonly path: string
  readonly value: readonly Recognition[]
  readonly set: (value: readonly Recognition[]) => void
  readonly hint?: string | undefined
}

/** By which facts somebody belongs to a category: one is enough. */
export function RecognitionFields({ path, value, set, hint }: Props) {
  const say = useSay(editorWords)
  return (
    <Field field={path} label={say('recognisedBy')} hint={hint} group>
      <ItemList<Recognition>
        items={value}
        set={set}
        blank={() => ({ kind: 'CONTACT' })}
        add={say('addRecognition')}
        name={(_, at) => say('recognition', { n: at + 1 })}
      >
        {(one, change, at) => <OneRecognition path={`${path}.${at}`} one={one} set={change} />}
      </ItemList>
    </Field>
  )
}

function OneRecognition({ path, one, set }: { readonly path: string; readonly one: Recognition; readonly set: (one: Recognition) => void }) {
  const say = useSay(editorWords)
  const sayKind = useSay(recognitionWords)
  const sayPack = useSay(packWords)
  const sayLevel = useSay(areaLevelWords)
  return (
    <div className="field-row">
      <ChoiceField field={`${path}.kind`} label={say('recognisedBy')} of={KINDS} say={sayKind} value={one.kind} set={(kind) => set(blankOf(kind))} />
      {one.kind === 'STAYED_IN' && (
        <>
          <SomeField
            field={`${path}.levels`}
            label={say('levels')}
            of={AREA_LEVELS}
            say={sayLevel}
            value={one.levels}
            set={(levels) => set({ ...one, levels })}
          />
          <ChoiceField
            field={`${path}.levelOn`}
            label={say('levelOn')}
            of={['LEAVING', 'TODAY']}
            say={sayPack}
            value={one.levelOn}
            set={(levelOn) => set({ ...one, levelOn })}
          />
          <Field field={`${path}.areas`} label={say('areas')} hint={say('areasHint')}>
            <Select
              id={idOf(`${path}.areas`)}
              mode="tags"
              open={false}
              suffixIcon={null}
              value={[...one.areas]}
              onChange={(areas: string[]) => set({ ...one, areas })}
              tokenSeparators={[' ', ',', '，', '、']}
            />
          </Field>
          <CountField
            field={`${path}.withinDays`}
            label={say('withinDays')}
            hint={say('withinDaysHint')}
            value={one.withinDays ?? null}
            set={(days) => set(withWindow(one, days))}
          />
          <ChoiceField
            field={`${path}.outside`}
            label={say('outside')}
            of={['ANY', 'PROVINCE', 'PREFECTURE', 'COUNTY']}
            say={(outside) => (outside === 'ANY' ? say('anyPlace') : sayPack(outside))}
            value={one.outside ?? 'ANY'}
            set={(outside) => set({ ...one, outside: outside === 'ANY' ? null : outside })}
          />
        </>
      )}
      {one.kind === 'COUNTY_CODE' && (
        <SomeField
          field={`${path}.colors`}
          label={say('colors')}
          of={['RED', 'YELLOW']}
          say={sayPack}
          value={one.colors}
          set={(colors) => set({ ...one, colors })}
        />
      )}
    </div>
  )
}

function withWindow({ kind, levels, areas, outside, levelOn }: Extract<Recognition, { kind: 'STAYED_IN' }>, days: number | null): Recognition {
  return { kind, levels, areas, outside, levelOn, ...(days === null ? {} : { withinDays: days }) }
}

function blankOf(kind: Recognition['kind']): Recognition {
  if (kind === 'STAYED_IN') return { kind, levels: ['HIGH'], areas: [], outside: null, levelOn: 'LEAVING' }
  if (kind === 'COUNTY_CODE') return { kind, colors: ['RED'] }
  return { kind }
}
