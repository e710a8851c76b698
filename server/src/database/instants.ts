/** PostgreSQL's spellings of an instant (`2022-03-14 09:00:00+00`, `2022-03-14T09:00:00.123+00:00`) → `2022-03-14T09:00:00.000Z`. */
export function normalInstant(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')).toISOString()
}
