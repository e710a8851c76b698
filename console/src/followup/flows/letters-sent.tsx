import { Button, Upload } from 'antd'
import type { HandoverItem, LetterFile } from '@lianfang/contract/followup/flows/answers.ts'
import { handoverStatusWords } from '@lianfang/contract/followup/flows/words.ts'
import type { WithdrawHandover } from '@lianfang/domain/followup/flows/withdraw-handover.ts'
import { useAct } from '../../shell/act.ts'
import { tell } from '../../shell/ask.ts'
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
            ...(item.answer ? [item.answer] : []),
          ]}
          acts={
            may && item.open
              ? [
                  { key: 'withdraw', label: say(item.status === 'REFUSED' ? 'keep' : 'withdraw'), children: <WithdrawForm item={item} /> },
                  ...(item.inside || item.status !== 'IN_TRANSIT' ? [] : [{ key: 'file', label: say('takeFile'), children: <LetterFiles item={item} /> }]),
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
  const takeOut = () =>
    act.run(async () => saveJsonFile(`handover-${item.id}.json`, await tell<LetterFile>('POST', `/flows/handovers/${item.id}/letter`, {})), say('done'))
  const readAnswer = async (file: File) => {
    const { kind: _, ...input } = (await readJsonFile(file)) ?? {}
    await act.run(() => send({ kind: 'followup/take-answer', unit: item.unit, input }), say('done'))
  }
  return (
    <div className="row">
      <Button onClick={() => void takeOut()} loading={act.busy}>
        {say('takeFile')}
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
