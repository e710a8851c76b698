import { testResultWords, visitFindingWords } from '@lianfang/contract/followup/words.ts'
import type { Language, Phrase, Words } from '@lianfang/contract/kernel/say.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { resultWords } from '@lianfang/contract/referrals/words.ts'

/** The fields of records that phones write; what is not here shows its own name. */
const FIELDS: Words = {
  celsius: { zh: '体温', en: 'Temperature' },
  symptoms: { zh: '症状', en: 'Symptoms' },
  slot: { zh: '时段', en: 'Slot' },
  result: { zh: '结果', en: 'Result' },
  finding: { zh: '查看结果', en: 'Finding' },
  outcome: { zh: '处置', en: 'Outcome' },
  note: { zh: '备注', en: 'Note' },
  day: { zh: '日期', en: 'Day' },
  zero: { zh: '零报告', en: 'Zero report' },
  text: { zh: '意见', en: 'Feedback' },
  screen: { zh: '页面', en: 'Screen' },
  release: { zh: '版本', en: 'Version' },
}

const VALUES: Readonly<Record<string, Phrase>> = {
  ...visitFindingWords,
  ...testResultWords,
  ...peopleWords,
  ...resultWords,
  true: { zh: '是', en: 'Yes' },
  false: { zh: '否', en: 'No' },
}

/** A field of a record and its value, in words where there are some. */
export function fieldText({ field, value }: { readonly field: string; readonly value: string }, language: Language): string {
  return `${FIELDS[field]?.[language] ?? field}：${VALUES[value]?.[language] ?? value}`
}
