const WRITTEN = Symbol('written by a template')

/** A piece of a page. Only `markup` makes one, so whatever else is put into a template is text and is escaped. */
export interface Markup {
  readonly [WRITTEN]: string
}

type Piece = Markup | string | number | false | null | undefined | readonly Piece[]

/**
 * Writes a piece of a page: `markup\`<p title="${title}">${name}</p>\``. Text is escaped for content and for quoted attributes; lists
 * are joined; false, null and undefined leave nothing behind. There is no way to put in a string unescaped.
 */
export function markup(written: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { [WRITTEN]: written.reduce((page, text, i) => page + textOf(pieces[i - 1]) + text) }
}

/** The page as it goes out. */
export function textOf(piece: Piece): string {
  if (piece === false || piece === null || piece === undefined) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece))
  return isMarkup(piece) ? piece[WRITTEN] : piece.map(textOf).join('')
}

function isMarkup(piece: Markup | readonly Piece[]): piece is Markup {
  return WRITTEN in piece
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}
