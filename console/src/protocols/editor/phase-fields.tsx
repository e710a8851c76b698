import { Select } from 'antd'
import { packWords } from '@lianfang/contract/protocols/pack-words.ts'
import { measureWords } from '@lianfang/contract/protocols/words.ts'
import { DUTY_KINDS, MEASURES, type DutyKind, type PackPhase } from '@lianfang/domain/protocols/pack.ts'
import { useSay } from '../../shell/language.tsx'
import { editorWords } from './editor-words.ts'
import { ChoiceField, Field, idOf, NumberField } from './field.tsx'
import { ItemList } from './item-list.tsx'

/** Stands for the last day in a choice of days. */
const LAST = 0

const READINGS = ['0', '1', '2'] as const
const BLANK: PackPhase = { measure: 'HOME_MONITORING', days: 7, testDays: [], temperaturesPerDay: 2 }

interface Props {
  readonly path: string
  readonly value: readonly PackPhase[]
  readonly set: (value: readonly PackPhase[]) => void
  readonly hint?: string | undefined
}

/** The phases of a measure one after the other: kind, days, tests, readings. */
export function PhaseFields({ path, value, set, hint }: Props) {
  const say = useSay(editorWords)
  const sayMeasure = useSay(measureWords)
  return (
    <Field field={path} label={say('phases')} hint={hint} group>
      <ItemList<PackPhase> items={value} set={set} blank={() => BLANK} add={say('addPhase')} name={(_, at) => say('phaseTitle', { n: at + 1 })}>
        {(phase, change, at) => {
          const here = `${path}.${at}`
          const days = new Set([...Array.from({ length: Math.min(60, Math.max(0, Math.trunc(phase.days))) }, (_, i) => i + 1), ...phase.testDays])
          return (
            <div className="field-row">
              <ChoiceField
                field={`${here}.measure`}
                label={say('measure')}
                of={MEASURES}
                say={sayMeasure}
                value={phase.measure}
                set={(measure) => change({ ...phase, measure })}
              />
              <NumberField field={`${here}.days`} label={say('days')} value={phase.days} set={(next) => change({ ...phase, days: next })} />
              <Field field={`${here}.testDays`} label={say('testDays')}>
                <Select<number[]>
                  id={idOf(`${here}.testDays`)}
                  mode="multiple"
                  className="test-days"
                  placeholder={say('testDaysNone')}
                  value={[...phase.testDays]}
                  onChange={(testDays) => change({ ...phase, testDays: testDays.toSorted((one, other) => one - other) })}
                  options={[...days].toSorted((one, other) => one - other).map((day) => ({ value: day, label: String(day) }))}
                />
              </Field>
              <ChoiceField
                field={`${here}.temperaturesPerDay`}
                label={say('temperatures')}
                of={READINGS}
                say={(one) => one}
                value={READINGS[phase.temperaturesPerDay]}
                set={(n) => change({ ...phase, temperaturesPerDay: n === '0' ? 0 : n === '1' ? 1 : 2 })}
              />
              {DUTY_KINDS.map((what) => (
                <DutyField key={what} path={here} what={what} phase={phase} change={change} />
              ))}
            </div>
          )
        }}
      </ItemList>
    </Field>
  )
}

interface DutyProps {
  readonly path: string
  readonly what: DutyKind
  readonly phase: PackPhase
  readonly change: (phase: PackPhase) => void
}

/** The days of one duty, or the last day of the phase, whichever that is. */
function DutyField({ path, what, phase, change }: DutyProps) {
  const say = useSay(editorWords)
  const sayPack = useSay(packWords)
  const label = say('alsoDue', { what: sayPack(what) })
  const others = (phase.alsoDue ?? []).filter((one) => one.what !== what)
  const on = phase.alsoDue?.find((one) => one.what === what)?.on ?? []
  const set = (chosen: readonly number[]) => {
    const last = chosen.includes(LAST)
    const days = chosen.filter((day) => day !== LAST).toSorted((one, other) => one - other)
    // The last day and days of its own exclude each other: what was chosen last stays.
    const next = last && on !== 'LAST_DAY' ? ('LAST_DAY' as const) : days
    const alsoDue = next === 'LAST_DAY' || next.length > 0 ? [...others, { what, on: next }] : others
    const { alsoDue: _, ...rest } = phase
    change(alsoDue.length === 0 ? rest : { ...rest, alsoDue })
  }
  const days = Array.from({ length: Math.min(60, Math.max(0, Math.trunc(phase.days))) }, (_, i) => i + 1)
  return (
    <Field field={`${path}.alsoDue.${what}`} label={label}>
      <Select<number[]>
        id={idOf(`${path}.alsoDue.${what}`)}
        mode="multiple"
        className="test-days"
        placeholder={say('noDuty')}
        value={on === 'LAST_DAY' ? [LAST] : [...on]}
        onChange={set}
        options={[{ value: LAST, label: say('lastDay') }, ...days.map((day) => ({ value: day, label: String(day) }))]}
      />
    </Field>
  )
}
