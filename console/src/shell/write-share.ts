/** A share as `83%`; “—” when there is nothing it could be a share of. */
export function writeShare(share: number | null): string {
  return share === null ? '—' : `${Math.round(share * 100)}%`
}
