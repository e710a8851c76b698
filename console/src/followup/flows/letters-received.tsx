import { Button } from 'antd'
import { useState } from 'react'
import type { AnswerFile, InboundItem } from '@lianfang/contract/followup/flows/answers.ts'
import { refusalWords } from '@lianfang/contract/followup/flows/words.ts'
import type { RefuseHandover } from '@lianfang/domain/followup/flows/refuse-handover.ts'
import { REFUSAL_REASONS } from '@lianfang/domain/followup/flows/tables.ts'
import type { TakeOver } from '@lianfang/domain/followup/flows/take-over.ts'
import type { MoveFollowUp } from '@lianfang/domain/followup/move-follow-up.ts'
import type { MovePerson } from '@lianfang/domain/people/move-person.ts'
import type { PlaceReferral } from '@lianfang/domain/referrals/place-referral.ts'
import { useAct } from '../../shell/act.ts'
import { ask } from '../../shell/ask.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend, type Saying } from '../../shell/send.ts'
import { UnitSelect } from '../../shell/unit-select.tsx'
import { FlowCard } from './flow-card.tsx'
import { saveJsonFile } from './read-json-file.ts'
import { WordsForm } from './words-form.tsx'
import { words } from './words.ts'

const ANSWER_WORD = { TAKEN_OVER: 'tookOver', REFUSED: 'weRefused', RECALLED: 'recalled' } as const

/** Letters from other townships: whom they hand to us, and our answer. */
export function LettersReceived({ items, may }: { readonly items: readonly InboundItem[]; readonly may: boolean }) {
  const say = useSay(words)
  const clock = useClock()
  const stands = (item: InboundItem) => {
    if (item.answer !== null) return say(ANSWER_WORD[item.answer], { at: clock.instant(item.answeredAt ?? item.receivedAt) })
    if (item.waiting) return say('waiting')
    return <b className={item.overdue ? 'urgent-text' : ''}>{say('dueAt', { at: clock.instant(item.dueAt) })}</b>
  }
  return (
    <ul className="flow-cards">
      {items.map((item) => (
        <FlowCard
          key={item.id}
          name={item.letter.name}
          open={{ kind: 'person', id: item.person }}
          sub={
            <>
              {say('from', { name: item.fromName })} · {stands(item)}
            </>
          }
          facts={[
            `${say('address')} ${item.letter.address}${item.inTriage ? ` · ${say('inTriage')}` : ''}`,
            `${say('ground')} ${item.letter.ground} · ${say('measureTo', { end: clock.day(item.letter.plannedEnd), lapses: clock.day(item.letter.lapsesOn) })}`,
            `${say('contact')} ${item.letter.fromContact} · ${say('tests')} ${item.letter.tests.length === 0 ? say('noTests') : item.letter.tests.map((test) => `${clock.day(test.day)} ${test.result}`).join('、')}`,
            ...(item.note ? [item.note] : []),
          ]}
          acts={may ? actsOf(item, say) : []}
        />
      ))}
    </ul>
  )
}

function actsOf(item: InboundItem, say: (key: keyof typeof words) => string) {
  const place = { key: 'place', label: say('place'), children: <PlaceForm item={item} /> }
  if (item.answer !== null)
    return [
      ...(item.answer === 'TAKEN_OVER' && item.inTriage ? [place] : []),
      ...(item.inside || item.answer === 'RECALLED' ? [] : [{ key: 'answer', label: say('getAnswer'), children: <AnswerOut item={item} /> }]),
    ]
  if (item.waiting) return []
  return [
    ...(item.inTriage ? [place] : []),
    { key: 'take', label: say('takeOver'), children: <TakeOverForm item={item} /> },
    { key: 'refuse', label: say('refuse'), children: <RefuseForm item={item} /> },
  ]
}

function PlaceForm({ item }: { readonly item: InboundItem }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const [unit, setUnit] = useState('')
  // Once taken over the person is moved, and the measure goes along.
  const place = () => {
    if (item.followUp === null)
      return send({ kind: 'referrals/place-referral', unit: item.unit, input: { referral: item.id, unit, household: null } satisfies PlaceReferral })
    const moved: Saying<unknown> = { kind: 'people/move-person', unit: item.unit, input: { person: item.person, unit, household: null } satisfies MovePerson }
    return send(moved, { kind: 'followup/move-follow-up', unit, input: { followUp: item.followUp } satisfies MoveFollowUp })
  }
  return (
    <div className="row">
      <UnitSelect value={unit} onChange={setUnit} required />
      <Button disabled={unit === ''} loading={act.busy} onClick={() => void act.run(place, say('done'))}>
        {say('place')}
      </Button>
      <ProblemNotice problem={act.problem} />
    </div>
  )
}

function TakeOverForm({ item }: { readonly item: InboundItem }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  return (
    <WordsForm
      act={act}
      button={say('takeOver')}
      fields={[
        { name: 'decidedBy', label: say('decidedBy') },
        { name: 'supportContact', label: say('supportContact') },
      ]}
      onDo={({ decidedBy = '', supportContact = '' }) => {
        const input: TakeOver = { handover: item.id, decidedBy, supportContact, allowed: '' }
        void act.run(() => send({ kind: 'followup/take-over', unit: item.unit, input }), say('done'))
      }}
    />
  )
}

function RefuseForm({ item }: { readonly item: InboundItem }) {
  const say = useSay(words)
  const sayReason = useSay(refusalWords)
  const send = useSend()
  const act = useAct()
  return (
    <WordsForm
      act={act}
      danger
      button={say('refuse')}
      fields={[
        { name: 'reason', label: say('refusal'), choices: REFUSAL_REASONS.map((one) => ({ value: one, label: sayReason(one) })) },
        { name: 'note', label: say('details'), max: 300 },
      ]}
      onDo={({ reason, note = '' }) => {
        const input: RefuseHandover = { handover: item.id, reason: REFUSAL_REASONS.find((one) => one === reason) ?? 'CANNOT', note }
        void act.run(() => send({ kind: 'followup/refuse-handover', unit: item.unit, input }), say('done'))
      }}
    />
  )
}

function AnswerOut({ item }: { readonly item: InboundItem }) {
  const say = useSay(words)
  const act = useAct()
  const get = () => act.run(async () => saveJsonFile(`answer-${item.id}.json`, await ask<AnswerFile>(`/flows/inbound/${item.id}/answer`)), say('done'))
  return (
    <div className="row">
      <Button loading={act.busy} onClick={() => void get()}>
        {say('getAnswer')}
      </Button>
      <ProblemNotice problem={act.problem} />
    </div>
  )
}
