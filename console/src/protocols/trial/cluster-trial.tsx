import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { packWords } from '@lianfang/contract/protocols/pack-words.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { thresholdCounts, type ClusterRules } from '@lianfang/domain/protocols/cluster-rules.ts'
import { useClock } from '../../shell/clock.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { DayInput } from '../../shell/moment-input.tsx'
import { Part } from '../../shell/panel.tsx'
import { CaseDays, onsetsOf, type CaseDay } from './case-days.tsx'
import { StopTrial } from './stop-trial.tsx'
import { trialWords } from './trial-words.ts'

/** Whether cases in a school or institution are a cluster by this rule, what follows, and whether a class stops. */
export function ClusterTrial({ clusters }: { readonly clusters: ClusterRules }) {
  const say = useSay(trialWords)
  const sayPack = useSay(packWords)
  const clock = useClock()
  const { language } = useLanguage()
  const [chosen, choose] = useState<string | null>(null)
  const [judged, judge] = useState<Day>(clock.today)
  const [cases, setCases] = useState<readonly CaseDay[]>([{ day: clock.today, n: 1 }])
  const asked = clusters.thresholds.find((one) => `${one.illness} ${one.where}` === chosen) ?? clusters.thresholds[0]
  const onsets = onsetsOf(cases)
  const counts = asked ? thresholdCounts(clusters, asked.illness, asked.where, onsets, judged) : []
  const kinds = new Map(clusters.thresholds.map((one) => [`${one.illness} ${one.where}`, `${one.name[language] || one.name.zh} · ${sayPack(one.where)}`]))
  const { reportWithinHours: hours, backAfterHours: back, classStop } = clusters
  return (
    <Part
      title={say('clusters')}
      extra={
        <Button className="no-print" onClick={() => window.print()}>
          {say('print')}
        </Button>
      }
    >
      <p className="hint">{say('note')}</p>
      <Form component={false} layout="vertical">
        <div className="field-row">
          {asked && (
            <Form.Item label={say('illness')} htmlFor="trial-illness">
              <Select
                id="trial-illness"
                popupMatchSelectWidth={false}
                value={`${asked.illness} ${asked.where}`}
                onChange={choose}
                options={[...kinds].map(([value, label]) => ({ value, label }))}
              />
            </Form.Item>
          )}
          <Form.Item label={say('judged')} htmlFor="trial-judged">
            <DayInput id="trial-judged" required value={judged} onChange={(day) => judge(day ?? judged)} />
          </Form.Item>
        </div>
        <CaseDays cases={cases} set={setCases} next={judged} />
      </Form>
      <div aria-live="polite">
        <ul className="plain-list">
          {counts.map(({ threshold, cases: n, reached }) => (
            <li key={`${threshold.is} ${threshold.days} ${threshold.cases}`}>
              <strong>{reached ? say('reached') : say('notReached', { n: threshold.cases - n })}</strong>{' '}
              {say('threshold', { days: threshold.days, cases: n, least: threshold.cases, is: sayPack(threshold.is) })}
            </li>
          ))}
        </ul>
        {counts.some((one) => one.reached) && <p>{hours === null ? say('reportUnsaid') : say('report', { n: hours })}</p>}
        {counts.length > 0 && counts.every((one) => !one.reached) && <p>{say('noReport')}</p>}
        {back !== null && <p>{say('back', { n: back })}</p>}
      </div>
      {classStop && <StopTrial stop={classStop} newToday={onsets.filter((day) => day === judged).length} judged={judged} />}
    </Part>
  )
}
