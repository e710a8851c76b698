import ts from 'typescript-6'
import { count, fault, type Fault, type Gate } from './gate.ts'
import { walkSource, wordsOf, type Node } from './read-source.ts'
import { isTest, sourcesOf } from './tree.ts'

/** Attributes whose text a person sees or hears. */
const SPOKEN =
  /^(title|placeholder|label|alt|aria-label|aria-description|okText|cancelText|description|message|emptyText|extra|header|tooltip|confirmText|content)$/
const CHINESE = /\p{Script=Han}/u
/** A day, a weekday or a stretch of time, written by the one file that knows how: numbers and their units. */
const TIME_ALONE = /^[…\s\d:年月日星期一二三四五六今昨明天小时分钟]+$/u
/** A sentence as opposed to a class list or an identifier: a capital, then words in lower case. */
const ENGLISH = /^[A-Z][a-z’']+( [a-z’'0-9]+){2,}/

/** A language is offered under its own name, whatever the page speaks. */
const LANGUAGE_NAMES: readonly string[] = ['中文', 'English']

/** What a screen says comes from a catalogue (`words.ts`), in both languages; nothing a person reads is written into the code. */
export const checkWords: Gate = {
  name: 'words',
  asks: 'screens say only what stands in a words.ts, in both languages',
  run: (tree) => {
    const sources = sourcesOf(tree)
    const screens = sources.filter((file) => /^(field|console|portal)\/src\//.test(file) && !isTest(file) && !isStandIn(file) && !isCatalogue(file))
    const faults: Fault[] = []
    for (const file of screens) {
      walkSource(file, tree.read(file), (node, line) => {
        const slip = slipOf(node)
        if (slip) faults.push(fault(file, line, `says ${JSON.stringify(slip)} itself: put it into words.ts`))
      })
    }
    const catalogues = sources.filter(isCatalogue)
    for (const file of catalogues) faults.push(...judgeCatalogue(file, tree.read(file)))
    if (screens.length === 0 || catalogues.length === 0) faults.push(fault('field/src', 0, 'no screen or no catalogue was found'))
    return { faults, seen: `${count(screens.length, 'screen source')}, ${count(catalogues.length, 'catalogue')}` }
  },
}

/** `words.ts` of a noun, `role-words.ts` of the shell, `problems.ts` of the contract. */
function isCatalogue(file: string): boolean {
  return /\/(?:[a-z-]+-)?words\.ts$|\/problems\.ts$/.test(file)
}

/** What stands in for a township while a test runs is shown to nobody. */
function isStandIn(file: string): boolean {
  return /\/fake-[a-z-]+\.tsx?$/.test(file)
}

function slipOf(node: Node): string | undefined {
  const words = wordsOf(node)?.trim()
  if (!words || isOurOwnBug(node) || LANGUAGE_NAMES.includes(words)) return undefined
  if (CHINESE.test(words)) return TIME_ALONE.test(words) ? undefined : words
  if (ts.isJsxText(node)) return /[A-Za-z]{2,}/.test(words) ? words : undefined
  if (isSpoken(node) && /[A-Za-z]{2,}/.test(words)) return words
  return ENGLISH.test(words) ? words : undefined
}

function isSpoken(node: Node): boolean {
  return ts.isJsxAttribute(node.parent) && SPOKEN.test(node.parent.name.getText())
}

/** What an exception says is read by us. */
function isOurOwnBug(node: Node): boolean {
  return ts.isNewExpression(node.parent) && node.parent.expression.getText().endsWith('Error')
}

/** Each phrase `{ zh, en }` has both, Chinese in Chinese, and the same `{names}` in both. */
function judgeCatalogue(file: string, text: string): readonly Fault[] {
  const faults: Fault[] = []
  walkSource(file, text, (node, line) => {
    if (!ts.isObjectLiteralExpression(node)) return
    const phrase = new Map(node.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? [[one.name.getText(), wordsOf(one.initializer)] as const] : [])))
    if (!phrase.has('zh') && !phrase.has('en')) return
    const [zh, en] = [phrase.get('zh') ?? '', phrase.get('en') ?? '']
    if (zh === '' || en === '') faults.push(fault(file, line, `${JSON.stringify(zh || en)} lacks the other language`))
    else if (CHINESE.test(en) && !LANGUAGE_NAMES.includes(en)) faults.push(fault(file, line, `${JSON.stringify(en)} stands in the wrong language`))
    else if (fillings(zh) !== fillings(en)) faults.push(fault(file, line, `${JSON.stringify(zh)} and ${JSON.stringify(en)} fill in different names`))
  })
  return faults
}

function fillings(sentence: string): string {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([name]) => name))].toSorted().join()
}
