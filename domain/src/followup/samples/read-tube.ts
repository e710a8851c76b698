/** A tube's number as it is compared: half-width, upper case, without blanks; null when there is none. */
export function readTube(written: string): string | null {
  const tube = written
    .normalize('NFKC')
    .replaceAll(/[\s'\u200b-\u200d\ufeff]/g, '')
    .replaceAll(/[‐-―−]/g, '-')
    .toUpperCase()
  return tube === '' ? null : tube.slice(0, 40)
}
