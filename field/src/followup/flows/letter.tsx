import { answerWayWords, handoverStatusWords } from '@lianfang/contract/followup/flows/words.ts'
import { isOpenLetter } from '@lianfang/domain/followup/flows/is-open-letter.ts'
import { handovers } from '@lianfang/domain/followup/flows/tables.ts'
import { withdrawHandover, type WithdrawHandover } from '@lianfang/domain/followup/flows/withdraw-handover.ts'
import { startMeasures } from '@lianfang/domain/followup/policy.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useSay } from '../../kit/language.ts'
import { Notice } from '../../kit/notice.tsx'
import { goBack, type Route } from '../../kit/route.ts'
import { SaveFoot } from '../../kit/save-foot.tsx'
import { Screen } from '../../kit/screen.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { momentText } from '../../kit/time-text.ts'
import { useRecording, useWork } from '../../kit/work.ts'
import { GoneScreen, SubjectLine, subjectOf } from '../subject.tsx'
import { useFlowText } from './flow-text.ts'
import { openFlows } from './open-flows.ts'
import { flowScreenWords } from './words.ts'

/** `#/letter/<handover>`: how a letter of ours stands, and the way to take it back. */
export function LetterScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(flowScreenWords)
  const says = useFlowText()
  const recording = useRecording()
  const [reason, setReason] = useState('')
  const letter = work.view.one(handovers, route.id)
  const subject = letter && subjectOf(work, letter.followUp)
  if (!letter || !subject) return <GoneScreen title={words('letter-title')} />

  const moment = (at: string): string => momentText(at, language, work.offset, work.now)
  const open = openFlows(work.view, letter.person, work.now, work.offset).find((flow) => flow.kind === 'LETTER' && flow.letter.id === letter.id)
  const isOpen = isOpenLetter(letter, work.view.by(handovers, 'person', letter.person), subject.followUp)
  const mayKeep = isOpen && letter.withdrawnAt === null && allows(startMeasures, work.device.owner.actor, letter.unit)
  const { toName, address, fromContact } = letter.personal.letter
  const save = (): void => {
    const input: WithdrawHandover = { handover: letter.id, reason: reason.trim() }
    recording.record(withdrawHandover.kind, letter.unit, input, goBack)
  }
  return (
    <Screen
      title={words('letter-title')}
      back
      foot={mayKeep ? <SaveFoot recording={recording} onSave={save} disabled={reason.trim().length < 2} label={words('keep')} /> : null}
    >
      <SubjectLine subject={subject} detail={`${toName} ${address}`} />
      {open ? <Notice tone={open.isLate ? 'bad' : 'warn'}>{says(open)}</Notice> : <Notice tone="good">{handoverStatusWords[letter.status][language]}</Notice>}
      <p>{words('sent-at', { at: moment(letter.sentAt) })}</p>
      <p>{letter.deliveredAt === null ? words('not-delivered') : words('delivered-at', { at: moment(letter.deliveredAt) })}</p>
      <p class="soft">
        {words('my-contact')} {fromContact}
      </p>
      {letter.withdrawnAt !== null && letter.status === 'IN_TRANSIT' ? <p>{words('asked-back')}</p> : null}
      {letter.answeredAt === null ? null : (
        <p>
          {moment(letter.answeredAt)} {letter.answeredHow === null ? null : `${answerWayWords[letter.answeredHow][language]} · `}
          {words('answer-says', { answer: letter.personal.answer })}
        </p>
      )}
      {mayKeep ? <TextField id="reason" label={words('keep-reason')} value={reason} onInput={setReason} maxLength={300} /> : null}
    </Screen>
  )
}
