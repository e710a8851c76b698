import type { Words } from '@lianfang/contract/kernel/say.ts'

export const stripWords = {
  AM: { zh: '早', en: 'morning' },
  PM: { zh: '晚', en: 'evening' },
  TEMPERATURE: { zh: '体温', en: 'temperature' },
  TEST: { zh: '核酸', en: 'test' },
  FEVER: { zh: '发热', en: 'Fever' },
  rows: { zh: '每列一天：上早、下晚，再下面方框是核酸；加粗框是今天', en: 'A column a day: morning, evening, and the boxed test below; today is framed' },
  legend: { zh: '图例', en: 'Legend' },
} satisfies Words
