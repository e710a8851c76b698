import type { SprayRound, VectorRules, VectorZone } from '@lianfang/domain/protocols/vector-rules.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { editorWords } from './editor-words.ts'
import { ChoiceField, CountField, NameField, NumberField, YesField } from './field.tsx'
import { ItemList } from './item-list.tsx'
import type { PartProps } from './part-props.ts'

const BLANK: VectorRules = { zones: [], bands: { SAFE: 0, LOW: 5, MEDIUM: 10, HIGH: 20 }, endsAfterDays: null }
const BLANK_ZONE: VectorZone = {
  zone: 'CORE',
  name: { zh: '', en: '' },
  fromMetres: 0,
  toMetres: null,
  surveyWithinDays: null,
  repeatDays: null,
  untilBreteau: null,
  spray: [],
  feverSearch: false,
}

/** Zones around a case of a disease that mosquitoes carry. */
export function VectorPart({ draft, change }: PartProps) {
  const say = useSay(editorWords)
  const { language } = useLanguage()
  const { vector } = draft
  const set = (part: Partial<VectorRules>) => change({ vector: { ...(vector ?? BLANK), ...part } })
  return (
    <>
      <YesField field="vector" label={say('withVector')} value={vector !== null} set={(yes) => change({ vector: yes ? BLANK : null })} />
      {vector && (
        <>
          <ItemList<VectorZone>
            items={vector.zones}
            set={(zones) => set({ zones })}
            blank={() => BLANK_ZONE}
            add={say('addZone')}
            name={(one) => one.name[language] || say(one.zone)}
          >
            {(one, setOne, at) => <ZoneFields path={`vector.zones.${at}`} one={one} set={setOne} />}
          </ItemList>
          <div className="field-row">
            {(['LOW', 'MEDIUM', 'HIGH'] as const).map((band) => (
              <NumberField
                key={band}
                field={`vector.bands.${band}`}
                label={say(`band${band}`)}
                value={vector.bands[band]}
                set={(from) => set({ bands: { ...vector.bands, [band]: from } })}
              />
            ))}
            <CountField
              field="vector.endsAfterDays"
              label={say('endsAfterDays')}
              hint={say('optional')}
              value={vector.endsAfterDays}
              set={(endsAfterDays) => set({ endsAfterDays })}
            />
          </div>
        </>
      )}
    </>
  )
}

function ZoneFields({ path, one, set }: { readonly path: string; readonly one: VectorZone; readonly set: (one: VectorZone) => void }) {
  const say = useSay(editorWords)
  const counts = ['toMetres', 'surveyWithinDays', 'repeatDays', 'untilBreteau'] as const
  return (
    <>
      <div className="field-row">
        <ChoiceField field={`${path}.zone`} label={say('zone')} of={['CORE', 'WARNING']} say={say} value={one.zone} set={(zone) => set({ ...one, zone })} />
        <NameField field={`${path}.name`} value={one.name} set={(name) => set({ ...one, name })} />
        <NumberField field={`${path}.fromMetres`} label={say('fromMetres')} value={one.fromMetres} set={(fromMetres) => set({ ...one, fromMetres })} />
        {counts.map((key) => (
          <CountField key={key} field={`${path}.${key}`} label={say(key)} hint={say('optional')} value={one[key]} set={(n) => set({ ...one, [key]: n })} />
        ))}
        <YesField field={`${path}.feverSearch`} label={say('feverSearch')} value={one.feverSearch} set={(feverSearch) => set({ ...one, feverSearch })} />
      </div>
      <ItemList<SprayRound>
        items={one.spray}
        set={(spray) => set({ ...one, spray })}
        blank={() => ({ fromDay: 1, toDay: 3, perDay: 2 })}
        add={say('addSpray')}
        name={(round) => `${round.fromDay}–${round.toDay}`}
      >
        {(round, setRound, at) => (
          <div className="field-row">
            {(['fromDay', 'toDay', 'perDay'] as const).map((key) => (
              <NumberField key={key} field={`${path}.spray.${at}.${key}`} label={say(key)} value={round[key]} set={(n) => setRound({ ...round, [key]: n })} />
            ))}
          </div>
        )}
      </ItemList>
    </>
  )
}
