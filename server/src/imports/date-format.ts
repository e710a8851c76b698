/**
 * True for a number format that shows a day or a time (`m/d/yy`, `yyyy"年"m"月"d"日"`, `[h]:mm`): without quoted text, escapes, colours and
 * conditions, some run of its letters is made of y, m, d, h and s alone. Of `General`, `0.00E+00` and `Standard` none is.
 */
export function isDateFormat(format: string): boolean {
  const [shown = ''] = format.split(';')
  const bare = shown.replaceAll(/"[^"]*"|\\.|_./g, '').replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return [...bare.matchAll(/[a-z]+/gi)].some(([run]) => /^[ymdhs]+$/i.test(run))
}
