import { Alert, Button, Form, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { AreaListsAnswer } from '@lianfang/contract/protocols/answers.ts'
import type { WhatIfAnswer } from '@lianfang/contract/followup/switching-answers.ts'
import { areaLevelWords } from '@lianfang/contract/protocols/words.ts'
import { sayDisease } from '@lianfang/contract/protocols/pack-words.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { packsInForce } from '@lianfang/domain/protocols/packs-in-force.ts'
import type { PutAreaList } from '@lianfang/domain/followup/switching/put-area-list.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { FilePick } from '../../shell/file-pick.tsx'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { DayInput } from '../../shell/moment-input.tsx'
import { Part } from '../../shell/panel.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useUnits } from '../../shell/units.tsx'
import { useRules } from '../../shell/use-rules.ts'
import { WhatIfTheseAreas } from '../switching/what-if.tsx'
import { areaWords } from './area-words.ts'
import { compareAreaLists, type AreaChange } from './compare-area-lists.ts'
import { currentList } from './current-list.ts'
import { readAreaList } from './read-area-list.ts'

/** Takes in a list: pasted or from a file, read line by line, beside the one in force, tried; what was tried is kept. */
export function PutAreaListForm({ lists, close }: { readonly lists: AreaListsAnswer['lists']; readonly close: () => void }) {
  const say = useSay(areaWords)
  const { language } = useLanguage()
  const clock = useClock()
  const rules = useRules()
  const diseases = useMemo(() => {
    const graded = packsInForce(clock.today, rules.known?.own).filter((pack) =>
      pack.rules.some((rule) => rule.recognisedBy.some((one) => one.kind === 'STAYED_IN')),
    )
    return [...new Set([...lists.map((list) => list.disease), ...graded.map((pack) => pack.disease), 'COVID-19'])]
  }, [lists, rules.known, clock.today])
  const [disease, setDisease] = useState(diseases[0] ?? 'COVID-19')
  const [from, setFrom] = useState<Day>(clock.today)
  const [document, setDocument] = useState('')
  const [documentDate, setDocumentDate] = useState<Day | null>(clock.today)
  const [text, setText] = useState('')
  const known = useMemo(() => new Map(lists.flatMap((list) => list.areas.map((one) => [one.name, one.area]))), [lists])
  const { areas, faults, over } = useMemo(() => readAreaList(text, known, from), [text, known, from])
  const question = useMemo(() => ({ disease, from, areas: [...areas] }), [disease, from, areas])
  const [tried, setTried] = useState<typeof question | null>(null)
  const current = currentList(lists, disease, from)
  const changes = compareAreaLists(current?.areas ?? [], areas)
  const sayFault = ({ line, text: said, fault }: (typeof faults)[number]) => say('lineFault', { line, text: said, why: say(fault) })
  return (
    <Part title={say('put')}>
      <Form component={false} layout="vertical">
        <div className="field-row">
          <Form.Item label={say('disease')} htmlFor="area-disease">
            <Select
              id="area-disease"
              value={disease}
              onChange={setDisease}
              options={diseases.map((one) => ({ value: one, label: sayDisease(one, language) }))}
            />
          </Form.Item>
          <Form.Item label={say('from')} htmlFor="area-from">
            <DayInput id="area-from" required value={from} onChange={(day) => setFrom(day ?? from)} />
          </Form.Item>
          <Form.Item label={say('document')} htmlFor="area-document">
            <Input id="area-document" maxLength={300} value={document} onChange={(event) => setDocument(event.target.value)} />
          </Form.Item>
          <Form.Item label={say('documentDate')} htmlFor="area-document-date">
            <DayInput id="area-document-date" value={documentDate} onChange={setDocumentDate} />
          </Form.Item>
        </div>
        <Form.Item label={say('paste')} htmlFor="area-text" extra={say('pasteHint')}>
          <Input.TextArea id="area-text" rows={6} value={text} placeholder={say('pasteSample')} onChange={(event) => setText(event.target.value)} />
        </Form.Item>
        <FilePick label={say('file')} accept=".csv,.txt" choose={(file) => void file.text().then(setText)} />
      </Form>
      <div aria-live="polite">
        {text !== '' && <p>{say('read', { n: areas.length })}</p>}
        {over.length > 0 && <p className="hint">{say('over', { names: over.join('、') })}</p>}
        {faults.length > 0 && (
          <Alert
            type="error"
            title={faults.slice(0, 20).map((fault) => (
              <div key={fault.line}>{sayFault(fault)}</div>
            ))}
          />
        )}
      </div>
      {areas.length > 0 && <Changes changes={changes} first={current === undefined} />}
      <div className="row side-actions">
        <Button type={tried ? 'default' : 'primary'} disabled={areas.length === 0 || faults.length > 0} onClick={() => setTried(question)}>
          {say('tryIt')}
        </Button>
      </div>
      {tried === question && (
        <WhatIfTheseAreas question={question}>
          {(answer) => <KeepList list={{ ...question, document, documentDate }} answer={answer} close={close} />}
        </WhatIfTheseAreas>
      )}
    </Part>
  )
}

interface KeepProps {
  readonly list: Omit<PutAreaList, 'followUps'>
  readonly answer: WhatIfAnswer
  readonly close: () => void
}

/** Keeps the list that was tried, in one act: exactly the measures that the trial showed are shortened. */
function KeepList({ list, answer, close }: KeepProps) {
  const say = useSay(areaWords)
  const clock = useClock()
  const units = useUnits()
  const act = useAct()
  const send = useSend()
  const { shortened, ended } = answer.counts
  const save = async () => {
    const input: PutAreaList = { ...list, followUps: answer.switch }
    if (await act.run(() => send({ kind: 'followup/put-area-list', unit: units.root, input }), say('saved'))) close()
  }
  return (
    <>
      <p>{shortened === 0 ? say('keepNobody') : say('keepAsk', { from: clock.day(answer.from), shortened, ended })}</p>
      <ProblemNotice problem={act.problem} />
      <Button type="primary" loading={act.busy} onClick={() => void save()}>
        {say('save')}
      </Button>
    </>
  )
}

function Changes({ changes, first }: { readonly changes: readonly AreaChange[]; readonly first: boolean }) {
  const say = useSay(areaWords)
  const sayLevel = useSay(areaLevelWords)
  return (
    <>
      <h3>{say('diff')}</h3>
      {first && <p className="hint">{say('noCurrent')}</p>}
      {changes.length === 0 && <p className="hint">{say('noDiff')}</p>}
      <ul className="plain-list">
        {changes.slice(0, 200).map((one) => (
          <li key={one.area}>
            {one.name} <span className="code">{one.area}</span> {one.before === null ? say('isNew') : sayLevel(one.before)} →{' '}
            <strong>{one.after === null ? say('isGone') : sayLevel(one.after)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}
