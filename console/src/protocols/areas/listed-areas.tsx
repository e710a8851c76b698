import { useState } from 'react'
import type { AreaListsAnswer } from '@lianfang/contract/protocols/answers.ts'
import { areaLevelWords } from '@lianfang/contract/protocols/words.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { periodsOf, type AreaHistory } from '@lianfang/domain/protocols/area-history.ts'
import { waysDown, type WayDown } from '@lianfang/domain/protocols/area-level.ts'
import { packsInForce } from '@lianfang/domain/protocols/packs-in-force.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { steppedDownOn } from '@lianfang/domain/protocols/stepped-down-on.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { DayInput } from '../../shell/moment-input.tsx'
import { useRules } from '../../shell/use-rules.ts'
import { areaWords } from './area-words.ts'

type List = AreaListsAnswer['lists'][number]

/** The areas of a list; each says, once its last case is known, from which day it may come down by the rule in force. */
export function ListedAreas({ list, periods }: { readonly list: List; readonly periods: AreaHistory }) {
  const say = useSay(areaWords)
  const { language } = useLanguage()
  const clock = useClock()
  const rules = useRules()
  const graded = packsInForce(clock.today, rules.known?.own).find((pack) => pack.disease === list.disease && pack.areaLevels.length > 0)
  return (
    <>
      {graded && <p className="hint">{say('stepsNote', { name: graded.name[language] || graded.name.zh })}</p>}
      <ul className="plain-list underlined">
        {list.areas.map((one) => (
          <ListedArea key={one.area} area={one} disease={list.disease} pack={graded} periods={periods} />
        ))}
      </ul>
    </>
  )
}

interface AreaProps {
  readonly area: List['areas'][number]
  readonly disease: string
  readonly pack: Pack | undefined
  readonly periods: AreaHistory
}

function ListedArea({ area, disease, pack, periods }: AreaProps) {
  const say = useSay(areaWords)
  const sayLevel = useSay(areaLevelWords)
  const { today } = useClock()
  const [lastCase, setLastCase] = useState<Day | null>(null)
  const [allNegativeOn, setAllNegative] = useState<Day | null>(null)
  const steps = pack?.areaLevels.find((one) => one.level === area.level)?.stepsDown ?? []
  const known = { level: area.level, steppedDownOn: steppedDownOn(periodsOf(periods, disease, area.area)), allNegativeOn }
  const ways = pack && lastCase !== null ? waysDown(pack.areaLevels, { ...known, lastCase }) : []
  return (
    <li>
      {area.name} <span className="code">{area.area}</span> {sayLevel(area.level)} {area.since !== null && `${say('since')} ${area.since}`}
      {steps.length > 0 && (
        <div className="row why-day">
          <span>{say('lastCase')}</span>
          <DayInput label={`${area.name} ${say('lastCase')}`} required max={today} value={lastCase} onChange={setLastCase} />
          {steps.some((one) => one.allNegative) && (
            <>
              <span>{say('allNegativeOn')}</span>
              <DayInput label={`${area.name} ${say('allNegativeOn')}`} required max={today} value={allNegativeOn} onChange={setAllNegative} />
            </>
          )}
        </div>
      )}
      <div aria-live="polite">
        {lastCase !== null && ways.length === 0 && <p className="hint">{say('noWay')}</p>}
        {ways.map((way) => (
          <p key={`${way.way.to} ${way.way.since}`}>
            <Way way={way} />
          </p>
        ))}
      </div>
    </li>
  )
}

function Way({ way: { way, complete, on } }: { readonly way: WayDown }) {
  const say = useSay(areaWords)
  const sayLevel = useSay(areaLevelWords)
  const why = `${say(`why${way.since}`, { n: way.afterDays })}${way.allNegative ? say('andNegative') : ''}`
  const to = sayLevel(way.to)
  return on === null ? say('stepTest', { to, complete, why }) : say('stepOn', { to, on, why })
}
