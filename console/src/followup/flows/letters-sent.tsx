import { Button, Upload } from 'antd'
import type { HandoverItem, LetterFile } from '@lianfang/contract/followup/flows/answers.ts'
import { answerWayWords, handoverStatusWords } from '@lianfang/contract/followup/flows/words.ts'
import type { TakeAnswer } from '@lianfang/domain/followup/flows/take-answer.ts'
import type { WithdrawHandover } from '@lianfang/domain/followup/flows/withdraw-handover.ts'
import { useAct } from '../../shell/act.ts'
import { download, tell } from '../../shell/ask.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { FlowCard } from './flow-card.tsx'
import { readJsonFile, saveJsonFile } from './read-json-file.ts'
import { WordsForm } from './words-form.tsx'
import { words } from './words.ts'

/** Our letters to other townships, the open ones first. */
export function LettersSent({ items, may }: { readonly items: readonly HandoverItem[]; readonly may: boolean }) {
  const say = useSay(words)
  const sayStatus = useSay(handoverStatusWords)
  const sayWay = useSay(answerWayWords)
  const clock = useClock()
  const stands = (item: HandoverItem) => {
    if (item.status === 'IN_TRANSIT') return item.overdue ? <b className="urgent-text">{say('overdue')}</b> : <b>{say('inTransit')}</b>
    if (item.status === 'REFUSED') return <b className={item.open ? 'urgent-text' : ''}>{say('refused')}</b>
    return item.status === 'ACKNOWLEDGED' ? say('acknowledged', { at: clock.instant(item.answeredAt ?? item.sentAt) }) : sayStatus(item.status)
  }
  return (
    <ul className="flow-cards">
      {items.map((item) => (
        <FlowCard
          key={item.id}
          name={item.name}
          open={{ kind: 'follow-up', id: item.followUp }}
          sub={
            <>
              {say('to', { name: item.toName })} · {stands(item)}
            </>
          }
          facts={[
            `${clock.instant(item.sentAt)} · ${item.deliveredAt ? say('delivered', { at: clock.instant(item.deliveredAt) }) : say('notDelivered')} · ${say('dueAt', { at: clock.instant(item.dueAt) })}`,
            ...(item.withdrawnAt && item.status === 'IN_TRANSIT' ? [say('askedBack')] : []),
            ...(item.answer ? [`${item.answeredHow ? `${sayWay(item.answeredHow)}：` : ''}${item.answer}`] : []),
          ]}
          acts={
            may && item.open
              ? [
                  { key: 'withdraw', label: say(item.status === 'REFUSED' ? 'keep' : 'withdraw'), children: <WithdrawForm item={item} /> },
                  ...(item.inside || item.status !== 'IN_TRANSIT'
                    ? []
                    : [
                        { key: 'file', label: say('takeFile'), children: <LetterFiles item={item} /> },
                        { key: 'answer', label: say('answerByHand'), children: <AnswerForm item={item} /> },
                      ]),
                ]
              : []
          }
        />
      ))}
    </ul>
  )
}

function WithdrawForm({ item }: { readonly item: HandoverItem }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  return (
    <WordsForm
      act={act}
      danger
      button={say(item.status === 'REFUSED' ? 'keep' : 'withdraw')}
      fields={[{ name: 'reason', label: say('reason'), max: 300 }]}
      onDo={({ reason = '' }) => {
        const input: WithdrawHandover = { handover: item.id, reason }
        void act.run(() => send({ kind: 'followup/withdraw-handover', unit: item.unit, input }), say('done'))
      }}
    />
  )
}

/** For a township elsewhere: the letter goes out as a file, its answer comes back as one. */
function LetterFiles({ item }: { readonly item: HandoverItem }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const takeXlsx = () => act.run(() => download(`/flows/handovers/${item.id}/letter.xlsx`, {}, `handover-${item.id}.xlsx`), say('done'))
  const takeJson = () =>
    act.run(async () => saveJsonFile(`handover-${item.id}.json`, await tell<LetterFile>('POST', `/flows/handovers/${item.id}/letter`, {})), say('done'))
  const readAnswer = async (file: File) => {
    const { kind: _, ...input } = (await readJsonFile(file)) ?? {}
    await act.run(() => send({ kind: 'followup/take-answer', unit: item.unit, input: { ...input, how: 'FILE' } }), say('done'))
  }
  return (
    <div className="row">
      <Button type="primary" onClick={() => void takeXlsx()} loading={act.busy}>
        {say('takeXlsx')}
      </Button>
      <Button onClick={() => void takeJson()} loading={act.busy}>
        {say('takeJson')}
      </Button>
      <Upload
        accept=".json"
        showUploadList={false}
        beforeUpload={(file) => {
          void readAnswer(file)
          return false
        }}
      >
        <Button>{say('answerFile')}</Button>
      </Upload>
      <ProblemNotice problem={act.problem} />
    </div>
  )
}

const ANSWERED = { TAKEN_OVER: 'theyTook', REFUSED: 'theyRefuse' } as const
const BY_HAND = ['PHONE', 'PAPER'] as const

/** The answer of a township without this program, as it came by telephone or on paper. */
function AnswerForm({ item }: { readonly item: HandoverItem }) {
  const say = useSay(words)
  const sayWay = useSay(answerWayWords)
  const clock = useClock()
  const send = useSend()
  const act = useAct()
  return (
    <WordsForm
      act={act}
      button={say('answerByHand')}
      fields={[
        { name: 'as', label: say('answerWhat'), choices: (['TAKEN_OVER', 'REFUSED'] as const).map((value) => ({ value, label: say(ANSWERED[value]) })) },
        { name: 'answeredAt', label: say('answerAt'), moment: true },
        { name: 'how', label: say('answerHow'), choices: BY_HAND.map((value) => ({ value, label: sayWay(value) })) },
        { name: 'by', label: say('answerBy') },
        { name: 'note', label: say('answerSays'), optional: true, max: 500 },
      ]}
      onDo={({ as, answeredAt = '', how, by = '', note = '' }) => {
        const [day = '', time = ''] = answeredAt.split('T')
        const input: TakeAnswer = {
          handover: item.id,
          as: as === 'REFUSED' ? as : 'TAKEN_OVER',
          answeredAt: clock.at(day, time),
          how: how === 'PAPER' ? how : 'PHONE',
          by,
          note,
        }
        void act.run(() => send({ kind: 'followup/take-answer', unit: item.unit, input }), say('done'))
      }}
    />
  )
}
