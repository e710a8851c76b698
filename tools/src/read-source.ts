import ts from 'typescript-6'

export type Node = ts.Node

/** Parses a source and calls `visit` for every node with its line, counted from 1. Returning false skips what is below. */
export function walkSource(file: string, text: string, visit: (node: Node, line: number) => boolean | void): void {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const step = (node: Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    if (visit(node, line) !== false) ts.forEachChild(node, step)
  }
  step(source)
}

/** The words of a string, a template without its holes or a text between tags; undefined for any other node. */
export function wordsOf(node: Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…')
  return undefined
}
