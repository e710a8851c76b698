/** A part of a picture, as satori takes it: boxes in boxes with CSS in camel case, and texts. Plain data, so that another thread can draw it. */
export interface Box {
  readonly type: 'div'
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children?: readonly Box[] | string }
}

export function box(style: Readonly<Record<string, string | number>>, children: readonly Box[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } }
}

export function text(words: string, style: Readonly<Record<string, string | number>> = {}): Box {
  return { type: 'div', props: { style, children: words } }
}
