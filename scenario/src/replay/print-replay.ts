import type { Replay, ReplayLine } from './replay.ts'

/** The replay as text, a few lines a fact, ending with `reproduced N of M`. */
export function printReplay(replay: Replay): readonly string[] {
  return [...replay.lines.flatMap(printLine), '', `reproduced ${replay.reproduced} of ${replay.of}`]
}

function printLine({ fact, outcome, agrees }: ReplayLine): readonly string[] {
  const published = `${fact.value}${fact.kind === 'atleast' ? '+' : ''} ${fact.unit}`
  const head = `${fact.id.padEnd(6)} ${fact.key.padEnd(28)} 公布 published ${published}`
  if (outcome.kind === 'NOT_FROM_RECORDS') {
    const noun = outcome.noun ? `（将由 ${outcome.noun} 承载 to be carried by ${outcome.noun}）` : ''
    return [`${head}  —`, `       不出自记录 not from records: ${outcome.why.zh} ${outcome.why.en}${noun}`]
  }
  const examples = outcome.examples.length > 0 ? `: ${outcome.examples.join('、')}` : ''
  return [`${head}  ${agrees ? '=' : '≠'} 再现 reproduced ${outcome.value}`, `       ${outcome.table} × ${outcome.rows}  ${outcome.query}${examples}`]
}
