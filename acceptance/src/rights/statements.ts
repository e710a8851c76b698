import type { HandoverLetter } from '@lianfang/domain/followup/flows/letter.ts'
import { COMMANDS } from '@lianfang/contract/commands.ts'
import { CARE_TEMPLATES } from '@lianfang/domain/followup/care/care-template.ts'
import { addDays, type Day } from '@lianfang/domain/kernel/instant.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { h7n9 } from '@lianfang/domain/protocols/packs/h7n9.ts'
import type { Pool } from '@lianfang/server/database/connect.ts'

/** The rows of one grid that statements are about. */
/** The smallest thing that calls itself a JPEG. */
export const PICTURE = '/9j/4AAQSkZJRgABAQAAAQABAAD/2Q=='

export interface Target {
  readonly township: string
  readonly unit: string
  readonly unitRevision: number
  readonly parent: string
  readonly person: string
  readonly other: string
  readonly household: string
  readonly followUp: string
  readonly ended: string
  readonly waiting: string
  readonly objection: string
  readonly servedPaper: string
  readonly sample: string
  readonly alert: string
  readonly team: string
  readonly seat: string
  readonly exposure: string
  readonly pack: string
  readonly areaList: string
  readonly packSwitch: string
  readonly contact: string
  readonly need: string
  readonly ride: string
  readonly sent: string
  readonly inbound: string
  readonly search: string
  readonly dispute: string
  readonly link: string
  readonly conflict: string
  readonly merge: string
  readonly referral: string
  readonly batch: string
  readonly feedback: string
  readonly device: string
  readonly worker: string
  readonly workerRevision: number
  readonly assignment: string
}

/** Finds the rows of a grid; every one must exist, or a refusal would prove nothing. */
export async function targetIn(owner: Pool, township: string, unit: string): Promise<Target> {
  const one = async (sql: string, values: readonly unknown[] = [township, unit]): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>(sql, [...values])
    if (!rows[0]) throw new Error(`${unit} has no row for: ${sql}`)
    return rows[0].id
  }
  const at = (table: string, where = 'true'): Promise<string> =>
    one(`SELECT id FROM ${table} WHERE township = $1 AND unit = $2 AND ${where} ORDER BY id LIMIT 1`)
  const revision = async (table: string, id: string): Promise<number> =>
    Number(await one(`SELECT revision AS id FROM ${table} WHERE township = $1 AND id::text = $2`, [township, id]))
  const people = (
    await owner.query<{ id: string }>(
      `SELECT id FROM persons WHERE township = $1 AND unit = $2 AND merged_into IS NULL AND household IS NOT NULL ORDER BY id DESC LIMIT 2`,
      [township, unit],
    )
  ).rows
  const worker = await one(`SELECT worker AS id FROM assignments WHERE township = $1 AND unit = $2 LIMIT 1`)
  return {
    township,
    unit,
    unitRevision: await revision('units', unit),
    parent: unit.replace(/-1$/, ''),
    person: people[0]?.id ?? '',
    other: people[1]?.id ?? '',
    household: await at('households'),
    followUp: await at('follow_ups', `status = 'ACTIVE' AND pack = 'cn.covid19'`),
    ended: await at('follow_ups', `status = 'LEFT'`),
    waiting: await at('orders', `status = 'PROPOSED'`),
    servedPaper: await at('served_papers'),
    objection: await at('objections', `status = 'OPEN'`),
    sample: await at('observations', `kind = 'SAMPLE'`),
    alert: await at('alerts', `status = 'OPEN'`),
    team: await at('care_teams'),
    seat: await at('care_seats'),
    exposure: await at('exposures'),
    pack: await one(`SELECT id FROM packs WHERE township = $1 ORDER BY id LIMIT 1`, [township]),
    areaList: await one(`SELECT id FROM area_lists WHERE township = $1 ORDER BY id LIMIT 1`, [township]),
    packSwitch: await one(`SELECT id FROM pack_switches WHERE township = $1 ORDER BY id LIMIT 1`, [township]),
    contact: await at('care_contacts'),
    need: await at('care_needs'),
    ride: await one('SELECT trip AS id FROM transports WHERE township = $1 AND unit = $2 LIMIT 1'),
    sent: await at('handovers'),
    inbound: await one('SELECT id FROM inbound_handovers WHERE township = $1 LIMIT 1', [township]),
    search: await at('searches'),
    dispute: await at('disputes'),
    link: await at('portal_links', 'revoked_at IS NULL'),
    conflict: await at('conflicts', `status = 'OPEN'`),
    merge: await at('merges', 'undone_at IS NULL'),
    referral: await at('referrals'),
    batch: await one('SELECT id FROM referral_batches WHERE township = $1 LIMIT 1', [township]),
    feedback: await one('SELECT id FROM feedback WHERE township = $1 LIMIT 1', [township]),
    device: await one('SELECT device AS id FROM device_workers WHERE township = $1 AND worker = $2 LIMIT 1', [township, worker]),
    worker,
    workerRevision: await revision('workers', worker),
    assignment: await one(`SELECT id FROM assignments WHERE township = $1 AND unit = $2 LIMIT 1`),
  }
}

const identity = {
  relation: '',
  sex: 'UNKNOWN',
  birth: null,
  living: 'RESIDENT',
  name: '张三',
  idType: 'NONE',
  idNumber: '',
  noIdReason: '试探',
  phones: [],
  address: '',
  note: '',
}

/** Of a row that is not there yet. */
const ID = '018f0000-0000-7000-8000-000000000001'

/** An addition of the township to a rule that holds on any day. */
export function ownPack(from: Day, version: string): Pack {
  return { ...h7n9, line: 'local.h7n9', version, parent: 'cn.h7n9', jurisdiction: '990101200', effectiveFrom: from, effectiveTo: addDays(from, 60) }
}

export function areaList(from: Day): object {
  return {
    disease: 'COVID-19',
    from,
    document: '试探名单',
    documentDate: from,
    areas: [{ area: '610103', name: '碑林区', level: 'HIGH', since: null }],
    followUps: [],
  }
}

/** What could be said of a target, by kind. A kind that nobody has written here fails the story. */
const SAY: Readonly<Record<string, (t: Target, day: Day) => unknown>> = {
  'bulletin/submit-daily-report': (_, day) => ({ day, zero: true, seen: {}, note: '' }),
  'bulletin/seal-bulletin': (_, day) => ({ day: addDays(day, -1), gapNotes: {} }),
  'bulletin/issue-correction': (t) => ({ bulletin: t.batch, reason: '试探' }),
  'followup/start-follow-up': (t, day) => ({
    person: t.person,
    pack: 'cn.covid19',
    category: 'CLOSE_CONTACT',
    countedFrom: addDays(day, -2),
    creditDays: 0,
    ground: '试探',
    decidedBy: '试探',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    referral: null,
    transferredIn: false,
  }),
  'followup/record-temperature': (t) => ({ followUp: t.followUp, slot: null, celsius: 36.5, symptoms: [], note: '', corrects: null }),
  'followup/record-symptoms': (t) => ({ followUp: t.followUp, symptoms: ['FATIGUE'], note: '', corrects: null }),
  'followup/record-visit': (t) => ({ followUp: t.followUp, finding: 'AT_HOME', note: '', corrects: null }),
  'followup/take-sample': (t) => ({ followUp: t.followUp, slot: null, note: '' }),
  'followup/record-result': (t) => ({ sample: t.sample, result: 'NEGATIVE', note: '', corrects: null }),
  'followup/excuse-slot': (t, day) => ({ followUp: t.followUp, slot: `${addDays(day, -1)}.PM`, reason: '试探试探' }),
  'followup/close-alert': (t) => ({ alert: t.alert, outcome: 'CLEARED', note: '试探' }),
  'followup/report-condition': (t) => ({ followUp: t.followUp, source: 'SELF', celsius: 36.5, symptoms: [], note: '' }),
  'followup/type-sheet': (t, day) => ({
    followUp: t.followUp,
    entries: [{ id: ID, slot: `${addDays(day, -1)}.AM`, celsius: 36.5, symptoms: [], tube: '' }],
  }),
  'followup/record-call': (t) => ({ followUp: t.followUp, finding: 'STEADY', note: '' }),
  'followup/record-disinfection': (t) => ({ followUp: t.followUp, agent: '含氯', minutes: null, squareMetres: null, note: '' }),
  'followup/keep-disputed': (t) => ({ kind: 'TEMPERATURE', followUp: t.followUp, celsius: 63, result: null, name: '', tube: '', said: '试探' }),
  'followup/settle-dispute': (t) => ({ dispute: t.dispute, settlement: { as: 'DISMISSED' }, note: '试探' }),
  'followup/send-samples': (t) => ({ laboratory: '试探', label: '', samples: [{ id: ID, sample: t.sample, tube: 'T1' }] }),
  'followup/undo-result-list': () => ({ list: ID }),
  'followup/form-care-team': (t) => ({ followUp: t.followUp, template: CARE_TEMPLATES[0].id, seats: [] }),
  'followup/seat-member': (t) => ({ team: t.team, place: 2, worker: t.worker, contact: null, standInTo: null }),
  'followup/answer-seat': (t) => ({ seat: t.seat, accepts: true, note: '试探试探' }),
  'followup/choose-caller': (t) => ({ team: t.team, lead: 0, caller: 0 }),
  'followup/put-care-contact': (t) => ({ contact: t.contact, unit: t.unit, role: 'VOLUNTEER', active: true, name: '张三', office: '', phone: '13900000002' }),
  'followup/set-care-template': () => ({ name: CARE_TEMPLATES[0].name, places: CARE_TEMPLATES[0].places, lead: 0, caller: 0, source: '试探' }),
  'followup/ask-need': (t) => ({ person: t.person, kind: 'WASTE', way: 'WORKER', what: '' }),
  'followup/route-need': (t) => ({ need: t.need, worker: t.worker, contact: null }),
  'followup/take-need': (t) => ({ need: t.need }),
  'followup/close-need': (t) => ({ need: t.need, as: 'DONE', outcome: '', costs: '' }),
  'followup/release': (t) => ({ followUp: t.followUp, note: '试探' }),
  'followup/change-measure': (t, day) => ({
    followUp: t.followUp,
    pack: 'cn.covid19',
    category: 'RETURNEE_MEDIUM',
    countedFrom: addDays(day, -2),
    ground: '试探',
    decidedBy: '试探',
    evidence: '县排查名单',
    supportContact: '刘婷 13900001234',
    allowed: '',
    note: '',
  }),
  'followup/depart': (t) => ({
    riders: [{ id: ID, followUp: t.followUp }],
    way: 'TO_HOSPITAL',
    from: '家里',
    to: '医院',
    vehicle: '救护车',
    crew: '司机',
    takenBy: '医生',
    companion: '家属',
    staysWith: '邻居',
    note: '',
  }),
  'followup/arrive': (t) => ({ trip: t.ride, as: 'ARRIVED', receivedBy: '护士' }),
  'followup/hand-over': (t) => ({ followUp: t.followUp, toTownship: null, toName: '外县', address: '外县', contact: '刘婷', note: '' }),
  'followup/note-delivery': (t) => ({ handover: t.sent }),
  'followup/withdraw-handover': (t) => ({ handover: t.sent, reason: '试探' }),
  'followup/take-answer': (t, day) => ({ handover: t.sent, as: 'REFUSED', answeredAt: `${day}T00:00:00.000Z`, by: '试探', note: '', how: 'FILE' }),
  'followup/receive-handover': (t, day) => ({ letter: letterTo(t.township, ID, day), fromTownship: null }),
  'followup/take-over': (t) => ({ handover: t.inbound, decidedBy: '指挥部', supportContact: '刘婷', allowed: '' }),
  'followup/refuse-handover': (t) => ({ handover: t.inbound, reason: 'CANNOT', note: '试探' }),
  'followup/begin-search': (t) => ({ followUp: t.followUp, why: '试探' }),
  'followup/record-search-step': (t) => ({ search: t.search, step: 'CALL', whom: '本人', outcome: '试探' }),
  'followup/find-person': (t) => ({ search: t.search, where: '试探' }),
  'followup/resume-measure': (t) => ({ followUp: t.ended, where: '试探' }),
  'followup/settle-contact': (t) => ({ followUp: t.ended, person: t.person, as: 'NOT_EXPOSED', lastContact: null, note: '试探' }),
  'followup/start-household': (t, day) => ({
    household: t.household,
    members: [{ id: ID, person: t.person, countedFrom: day, creditDays: 0, evidence: '试探' }],
    pack: 'drill',
    category: 'DRILL',
    ground: '试探',
    decidedBy: '指挥部',
    supportContact: '刘婷',
    allowed: '',
  }),
  'followup/visit-household': (t) => ({ household: t.household, members: [{ id: ID, followUp: t.followUp, finding: 'AT_HOME' }], note: '' }),
  'followup/release-household': (t) => ({ household: t.household, members: [{ id: ID, followUp: t.followUp }], note: '' }),
  'followup/end-follow-up': (t) => ({ followUp: t.followUp, as: 'LEFT', to: '试探', note: '试探' }),
  'followup/confirm-order': (t) => ({ order: t.waiting }),
  'followup/decline-order': (t) => ({ order: t.waiting, reason: '试探' }),
  'followup/serve-order': (t) => ({ order: t.followUp, how: 'SIGNED', to: '' }),
  'followup/keep-served-paper': (t) => ({ order: t.followUp, picture: PICTURE }),
  'followup/withdraw-served-paper': (t) => ({ paper: t.servedPaper }),
  'followup/lift-order': (t) => ({ order: t.followUp, reason: '试探' }),
  'followup/confirm-lapse': (t) => ({ followUp: t.followUp, note: '试探' }),
  'followup/raise-objection': (t) => ({ order: t.followUp, words: '试探' }),
  'followup/answer-objection': (t) => ({ objection: t.objection, as: 'UPHELD', answer: '试探', evidence: '' }),
  'followup/move-follow-up': (t) => ({ followUp: t.followUp }),
  'grids/put-unit': (t) => ({
    unit: t.unit,
    parent: t.parent,
    kind: 'GRID',
    name: '试探网格',
    declaredHouseholds: null,
    baseRevision: t.unitRevision,
    sort: 1,
  }),
  'grids/close-unit': (t) => ({ unit: t.unit }),
  'grids/put-worker': (t) => ({ worker: t.worker, baseRevision: t.workerRevision, login: 'taken-over', active: true, name: '张三', phone: '' }),
  'grids/assign': (t, day) => ({ worker: t.worker, unit: t.unit, role: 'DOCTOR', from: day, to: null }),
  'grids/end-assignment': (t, day) => ({ assignment: t.assignment, to: day }),
  'grids/import-units': (t) => ({
    units: [{ unit: t.unit, parent: t.parent, kind: 'GRID', name: '试探网格', declaredHouseholds: null, sort: 1 }],
    workers: [],
    assignments: [],
  }),
  'people/put-household': (t) => ({ household: t.household, baseRevision: 1, unit: t.unit, code: null, head: null, door: '试探', address: '' }),
  'people/put-person': (t) => ({ unit: t.unit, household: t.household, ...identity }),
  'people/edit-person': (t) => ({ person: t.person, baseRevision: 1, ...identity }),
  'people/request-correction': (t) => ({ person: t.person, name: '李四', idNumber: '', phones: ['13900000009'], address: '' }),
  'people/settle-conflict': (t) => ({ conflict: t.conflict, take: 'MINE', baseRevision: 2, reason: '' }),
  'people/record-exposure': (t, day) => ({
    person: t.person,
    kind: 'STAY',
    disease: 'COVID-19',
    day: addDays(day, -3),
    arrivedOn: addDays(day, -2),
    area: '610103',
    color: null,
    creditDays: 0,
    what: '试探',
    evidence: '试探',
    creditEvidence: '',
    referral: null,
    corrects: null,
  }),
  'people/withdraw-exposure': (t) => ({ exposure: t.exposure, why: '试探' }),
  'protocols/put-pack': (_, day) => ({ pack: ownPack(day, '2') }),
  'protocols/withdraw-pack': (t) => ({ pack: t.pack }),
  'followup/put-area-list': (_, day) => areaList(day),
  'followup/withdraw-area-list': (t) => ({ list: t.areaList }),
  'followup/switch-rules': (t, day) => ({
    line: 'cn.covid19',
    version: 'v9',
    from: day,
    decidedBy: '试探',
    reason: '试探',
    followUps: [{ id: t.followUp, note: '0198c000-0000-7000-8000-000000000001' }],
  }),
  'followup/undo-switch': (t) => ({ switch: t.packSwitch, reason: '试探' }),
  'people/merge-persons': (t) => ({ kept: t.person, gone: t.other }),
  'people/undo-merge': (t) => ({ merge: t.merge }),
  'people/move-person': (t) => ({ person: t.person, unit: t.unit, household: null }),
  'people/record-house-visit': (t) => ({ household: t.household, result: 'MET', note: '试探' }),
  'people/import-households': (t) => ({
    households: [{ id: t.household, unit: t.unit, code: '试探', door: '试探', address: '', sort: 1, members: [{ id: t.person, head: true, ...identity }] }],
  }),
  'portal/revoke-link': (t) => ({ link: t.link }),
  'privacy/erase-person': (t) => ({ person: t.person, ground: '试探试探' }),
  'referrals/undo-batch': (t) => ({ batch: t.batch }),
  'referrals/place-referral': (t) => ({ referral: t.referral, unit: t.unit, household: null }),
  'referrals/close-referral': (t) => ({ referral: t.referral, result: 'PERIOD_OVER', note: '试探' }),
  'referrals/reopen-referral': (t) => ({ referral: t.referral, reason: '试探试探' }),
  'supervision/give-feedback': () => ({ screen: '试探', release: '0', text: '试探' }),
  'supervision/answer-feedback': (t) => ({ feedback: t.feedback, answer: '试探', close: true }),
}

/** Every kind a device may send; throws for one that has no statement here yet. */
export function statementsAbout(target: Target, day: Day): readonly { readonly kind: string; readonly input: unknown }[] {
  return Object.keys(COMMANDS).map((kind) => {
    const say = SAY[kind]
    if (!say) throw new Error(`nobody has said yet how to try ${kind}: add it to statements.ts`)
    return { kind, input: say(target, day) }
  })
}

/** A letter from a township elsewhere, with this id. */
export function letterTo(township: string, id: string, day: Day): HandoverLetter {
  return {
    id,
    fromTownship: '990199200',
    fromName: '外县外乡',
    fromContact: '外县 13900000009',
    toTownship: township,
    toName: township,
    sentAt: `${addDays(day, -2)}T00:00:00.000Z`,
    name: '外来客',
    sex: 'UNKNOWN',
    birth: null,
    idType: 'NONE',
    idNumber: '',
    phones: [],
    address: '亲戚家',
    pack: 'drill',
    packVersion: '1',
    category: 'DRILL',
    countedFrom: addDays(day, -2),
    creditDays: 0,
    startedAt: `${addDays(day, -2)}T00:00:00.000Z`,
    plannedEnd: addDays(day, 12),
    lapsesOn: addDays(day, 12),
    orderNumber: '',
    ground: '演练',
    evidence: '',
    tests: [],
    note: '',
  }
}
