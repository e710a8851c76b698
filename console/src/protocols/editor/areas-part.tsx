import { AREA_LEVELS, type AreaLevelRule, type StepDown } from '@lianfang/domain/protocols/area-level.ts'
import { packWords } from '@lianfang/contract/protocols/pack-words.ts'
import { areaLevelWords } from '@lianfang/contract/protocols/words.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { editorWords } from './editor-words.ts'
import { ChoiceField, NameField, NumberField, YesField } from './field.tsx'
import { ItemList } from './item-list.tsx'
import type { PartProps } from './part-props.ts'

const BLANK: AreaLevelRule = { level: 'HIGH', name: { zh: '', en: '' }, unit: 'VILLAGE', stepsDown: [] }
const BLANK_STEP: StepDown = { to: 'LOW', afterDays: 7, since: 'LAST_CASE', allNegative: false }

/** How areas are graded, and how each level comes down. */
export function AreasPart({ draft, change }: PartProps) {
  const say = useSay(editorWords)
  const sayPack = useSay(packWords)
  const sayLevel = useSay(areaLevelWords)
  const { language } = useLanguage()
  return (
    <ItemList<AreaLevelRule>
      items={draft.areaLevels}
      set={(areaLevels) => change({ areaLevels })}
      blank={() => BLANK}
      add={say('addLevel')}
      name={(one) => one.name[language] || sayLevel(one.level)}
    >
      {(one, set, at) => {
        const path = `areaLevels.${at}`
        return (
          <>
            <div className="field-row">
              <ChoiceField
                field={`${path}.level`}
                label={say('level')}
                of={AREA_LEVELS}
                say={sayLevel}
                value={one.level}
                set={(level) => set({ ...one, level })}
              />
              <NameField field={`${path}.name`} value={one.name} set={(name) => set({ ...one, name })} />
              <ChoiceField
                field={`${path}.unit`}
                label={say('unit')}
                of={['COUNTY', 'VILLAGE', 'BUILDING']}
                say={(unit) => sayPack(`unit${unit}`)}
                value={one.unit}
                set={(unit) => set({ ...one, unit })}
              />
            </div>
            <ItemList<StepDown>
              items={one.stepsDown}
              set={(stepsDown) => set({ ...one, stepsDown })}
              blank={() => BLANK_STEP}
              add={say('addStep')}
              name={(step) => `${say('stepTo')} ${sayLevel(step.to)}`}
            >
              {(step, setStep, n) => (
                <div className="field-row">
                  <ChoiceField
                    field={`${path}.stepsDown.${n}.to`}
                    label={say('stepTo')}
                    of={AREA_LEVELS}
                    say={sayLevel}
                    value={step.to}
                    set={(to) => setStep({ ...step, to })}
                  />
                  <NumberField
                    field={`${path}.stepsDown.${n}.afterDays`}
                    label={say('stepAfter')}
                    value={step.afterDays}
                    set={(afterDays) => setStep({ ...step, afterDays })}
                  />
                  <ChoiceField
                    field={`${path}.stepsDown.${n}.since`}
                    label={say('stepSince')}
                    of={['LAST_CASE', 'STEPPED_DOWN']}
                    say={say}
                    value={step.since}
                    set={(since) => setStep({ ...step, since })}
                  />
                  <YesField
                    field={`${path}.stepsDown.${n}.allNegative`}
                    label={say('allNegative')}
                    value={step.allNegative}
                    set={(allNegative) => setStep({ ...step, allNegative })}
                  />
                </div>
              )}
            </ItemList>
          </>
        )
      }}
    </ItemList>
  )
}
