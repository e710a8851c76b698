import type { AcceptBatch } from '@lianfang/domain/referrals/list-to-accept.ts'
import { v7 } from 'uuid'
import type { Reading } from './choose-reading.ts'
import type { PlannedList } from './plan-list.ts'
import type { StagedImport } from './staged-import.ts'

/** Who agreed, to what title and time. */
export interface Consent {
  readonly title: string
  readonly dueAt: string
  readonly acceptedBy: string
  readonly secondedBy: string | null
}

/** The one command that takes a planned list in; its id is the import's, so that saying it twice says it once. */
export function listToAccept(staged: StagedImport, reading: Reading, plan: PlannedList, consent: Consent): AcceptBatch {
  return {
    sender: staged.state.sender,
    title: consent.title,
    fileName: staged.state.fileName,
    fileHash: staged.state.fileHash,
    layout: reading.layout,
    mapping: reading.mapping,
    columns: reading.header.columns.map((column) => column.name),
    claimed: plan.claimed,
    doubtful: plan.run.doubtful,
    listDay: plan.listDay,
    receivedAt: staged.createdAt,
    dueAt: consent.dueAt,
    acceptedBy: consent.acceptedBy,
    secondedBy: consent.secondedBy,
    rows: plan.run.rows.map((row) => ({
      id: v7(),
      row: row.row,
      person: row.person,
      unit: row.unit,
      placedBy: row.placedBy,
      household: row.household,
      name: row.name,
      idType: row.idType,
      idNumber: row.idNumber,
      noIdReason: row.noIdReason,
      sex: row.sex,
      birth: row.birth,
      phones: row.phones,
      address: row.address,
      origin: row.origin,
      transport: row.transport,
      remark: row.remark,
      category: row.category,
      codeColor: row.codeColor,
      returnedOn: row.returnedOn,
      original: row.original,
    })),
    returned: plan.run.bad.map((row) => ({ ...row, id: v7() })),
  }
}
