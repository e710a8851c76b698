import { put, type Change } from '../../kernel/change.ts'
import { accepted, refused, type Command, type Context, type Sentence } from '../../kernel/command.ts'
import { addHours, dayOf } from '../../kernel/instant.ts'
import { needOne } from '../../kernel/state.ts'
import { persons, type Person } from '../../people/tables.ts'
import { takeInLists } from '../../referrals/policy.ts'
import { referralBatches, referrals, type Referral, type ReferralBatch } from '../../referrals/tables.ts'
import { ANSWER_HOURS } from './hand-over.ts'
import type { HandoverLetter } from './letter.ts'
import { inboundHandovers } from './tables.ts'

export interface ReceiveHandover {
  readonly letter: HandoverLetter
  /** The sender's own township of this installation; null: the letter came as a file. */
  readonly fromTownship: string | null
}

/**
 * Another township's letter comes in: a list of one name in triage, to be placed and checked like any other, with its clock. Nobody
 * is under measure here by it. A letter that came before changes nothing, however often it is delivered. Refused: our own letter, one for
 * another township,
 * and one whose id stands for something else here.
 */
export const receiveHandover: Sentence<ReceiveHandover> = {
  kind: 'followup/receive-handover',
  policy: takeInLists,
  needs: ({ input }) => {
    const { id } = input.letter
    return [needOne(inboundHandovers, id), needOne(persons, id), needOne(referrals, id), needOne(referralBatches, id)]
  },
  decide(state, command, context) {
    const { letter } = command.input
    if (letter.toTownship !== null && letter.toTownship !== command.township) return refused({ code: 'handover-not-ours', to: letter.toName })
    if (state.one(inboundHandovers, letter.id)) return accepted()
    if (letter.fromTownship === command.township) return refused({ code: 'handover-to-ourselves' })
    if (state.one(persons, letter.id) ?? state.one(referrals, letter.id) ?? state.one(referralBatches, letter.id)) return refused({ code: 'handover-id-taken' })
    return accepted(...brought(command, context))
  },
}

function brought({ at, input: { letter, fromTownship } }: Command<ReceiveHandover>, context: Context): readonly Change[] {
  const unit = context.settings.root
  const receivedDay = dayOf(at, context.settings.offset)
  const dueAt = addHours(at, ANSWER_HOURS)
  return [
    put(persons, personOf(letter, unit)),
    put(referralBatches, batchOf(letter, at, dueAt, context)),
    put(referrals, referralOf(letter, unit, at, receivedDay, dueAt)),
    put(inboundHandovers, {
      id: letter.id,
      fromTownship,
      person: letter.id,
      unit,
      referral: letter.id,
      receivedAt: at,
      receivedDay,
      dueAt,
      order: null,
      refusedAt: null,
      refusedBy: null,
      refusal: null,
      recalledAt: null,
      personal: { letter, note: '' },
    }),
  ]
}

function personOf({ id, sex, birth, name, idType, idNumber, phones, address }: HandoverLetter, unit: string): Person {
  const noIdReason = idType === 'NONE' ? '转管函未写' : ''
  return {
    id,
    unit,
    household: null,
    sex,
    living: 'RESIDENT',
    mergedInto: null,
    alsoOf: [],
    erasedAt: null,
    revision: 1,
    personal: { name, idType, idNumber, noIdReason, phones, birth, relation: '', address, note: '' },
  }
}

function batchOf({ id, fromName }: HandoverLetter, receivedAt: string, dueAt: string, context: Context): ReferralBatch {
  return {
    id,
    sender: fromName,
    title: '转管函',
    fileName: '',
    fileHash: id,
    layout: 'HANDOVER',
    mapping: {},
    columns: COLUMNS,
    claimed: 1,
    accepted: 1,
    bad: 0,
    receivedAt,
    dueAt,
    acceptedBy: context.actor.id,
    secondedBy: null,
    status: 'ACCEPTED',
    undoneAt: null,
    undoneBy: null,
    kept: [],
  }
}

const COLUMNS = ['姓名', '证件号码', '电话', '去向', '依据', '措施期满日'] as const

function referralOf(letter: HandoverLetter, unit: string, receivedAt: string, receivedDay: string, dueAt: string): Referral {
  const { id, name, idNumber, phones, address, category, fromName, ground, plannedEnd } = letter
  return {
    id,
    batch: id,
    rowNumber: 1,
    person: id,
    unit,
    placedBy: 'NONE',
    category,
    codeColor: null,
    returnedOn: null,
    receivedAt,
    receivedDay,
    dueAt,
    status: 'TRIAGE',
    result: null,
    closedAt: null,
    closedDay: null,
    closedBy: null,
    personal: {
      name,
      idNumber,
      phones,
      address,
      origin: fromName,
      transport: '',
      remark: ground,
      resultNote: '',
      earlier: null,
      original: [name, idNumber, phones.join(' '), address, ground, plannedEnd],
    },
  }
}
