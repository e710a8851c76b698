/** How the program's own connections have it, whose clock is UTC: `2022-03-14 09:00:00+00`, with up to three digits of a second. */
const IN_UTC = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?(?:Z|\+00(?::00)?)$/

/** PostgreSQL's spellings of an instant (`2022-03-14 09:00:00+00`, `2022-03-14T09:00:00.123+00:00`) → `2022-03-14T09:00:00.000Z`. */
export function normalInstant(text: string): string {
  if (text.length === 24 && text.endsWith('Z')) return text
  const found = IN_UTC.exec(text)
  if (found) return `${found[1]}T${found[2]}.${(found[3] ?? '').padEnd(3, '0')}Z`
  return new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')).toISOString()
}
