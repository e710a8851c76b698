import { Alert, Button, Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { WhatIfQuery } from '@lianfang/contract/followup/switching-answers.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { useClock } from '../../shell/clock.tsx'
import { useFilters } from '../../shell/filters.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { DayInput } from '../../shell/moment-input.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSession } from '../../shell/session.tsx'
import { useRules, type KnownRules } from '../../shell/use-rules.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { shelfOf } from '../shelf.ts'
import { SwitchForm } from './switch-form.tsx'
import { SwitchHistory } from './switch-history.tsx'
import { switchingWords } from './switching-words.ts'
import { WhatIf } from './what-if.tsx'

/** Choose an edition, see what it would do, switch it on, undo it. */
export function Switching() {
  const rules = useRules()
  if (!rules.known) return rules.problem ? <ProblemNotice problem={rules.problem} onRetry={rules.again} /> : <Waiting />
  return (
    <>
      <Choice known={rules.known} />
      <SwitchHistory known={rules.known} />
    </>
  )
}

function Choice({ known }: { readonly known: KnownRules }) {
  const say = useSay(switchingWords)
  const { language } = useLanguage()
  const { today } = useClock()
  const { worker } = useSession()
  const { values, set } = useFilters(['line', 'version'])
  const [from, setFrom] = useState<Day>(today)
  const [minutes, setMinutes] = useState({ test: 15, visit: 10 })
  const [asked, setAsked] = useState<WhatIfQuery | null>(null)
  const shelf = shelfOf(known.packs)
  const nameOf = (line: string, version: string) => {
    const pack = shelf.find((one) => one.pack.line === line && (version === '' || one.pack.version === version))?.pack
    return pack ? `${pack.name[language] || pack.name.zh} · ${version || pack.line}` : line
  }
  const lines = [...new Set(known.switches.filter((one) => one.undoneAt === null && one.edition !== null).map((one) => one.line))]
  const options = [
    ...shelf.map(({ pack }) => ({ value: `${pack.line} ${pack.version}`, label: nameOf(pack.line, pack.version) })),
    ...lines.map((line) => ({ value: `${line} `, label: say('leave', { name: nameOf(line, '') }) })),
  ]
  const chosen = shelf.find(({ pack }) => pack.line === values.line && pack.version === values.version)
  const mine = chosen?.row?.by === worker.id
  const choose = (value: string) => {
    const [line = '', version = ''] = value.split(' ')
    setAsked(null)
    set({ line, version })
  }
  return (
    <>
      <p className="hint">{say('note')}</p>
      <Form component={false} layout="vertical">
        <div className="field-row">
          <Form.Item label={say('choose')} htmlFor="switch-pack">
            <Select
              id="switch-pack"
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              {...(values.line === '' ? {} : { value: `${values.line} ${values.version}` })}
              onChange={choose}
              options={options}
            />
          </Form.Item>
          <Form.Item label={say('from')} htmlFor="switch-from">
            <DayInput
              id="switch-from"
              required
              min={today}
              value={from}
              onChange={(day) => {
                setAsked(null)
                setFrom(day ?? today)
              }}
            />
          </Form.Item>
          <Form.Item label={say('minutesPerTest')} htmlFor="switch-test">
            <InputNumber
              id="switch-test"
              min={1}
              max={240}
              precision={0}
              value={minutes.test}
              onChange={(test) => setMinutes({ ...minutes, test: test ?? 15 })}
            />
          </Form.Item>
          <Form.Item label={say('minutesPerVisit')} htmlFor="switch-visit" extra={say('minutesNote')}>
            <InputNumber
              id="switch-visit"
              min={1}
              max={240}
              precision={0}
              value={minutes.visit}
              onChange={(visit) => setMinutes({ ...minutes, visit: visit ?? 10 })}
            />
          </Form.Item>
        </div>
      </Form>
      <Button
        type="primary"
        disabled={values.line === ''}
        onClick={() =>
          setAsked({
            from,
            line: values.line,
            ...(values.version === '' ? {} : { version: values.version }),
            minutesPerTest: minutes.test,
            minutesPerVisit: minutes.visit,
          })
        }
      >
        {say('tryIt')}
      </Button>
      {asked && (
        <WhatIf question={asked}>
          {(answer) =>
            mine ? (
              <Alert type="info" showIcon title={say('secondPerson')} />
            ) : (
              <SwitchForm
                line={values.line}
                version={values.version === '' ? null : values.version}
                name={nameOf(values.line, values.version)}
                answer={answer}
                done={() => setAsked(null)}
              />
            )
          }
        </WhatIf>
      )}
    </>
  )
}
