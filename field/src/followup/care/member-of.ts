import { careContacts, type CareSeat } from '@lianfang/domain/followup/care/tables.ts'
import { workers } from '@lianfang/domain/grids/tables.ts'
import type { WorkingSet } from '../../sync/working-set.ts'

/** Name, office and telephone of who sits in a team; empty where this phone does not know them. */
export function memberOf(
  view: WorkingSet,
  seat: Pick<CareSeat, 'worker' | 'contact'>,
): { readonly name: string; readonly office: string; readonly phone: string } {
  const worker = view.one(workers, seat.worker)
  if (worker) return { ...worker.personal, office: '' }
  return view.one(careContacts, seat.contact)?.personal ?? { name: '', office: '', phone: '' }
}
