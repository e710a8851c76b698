import type { Words } from '@lianfang/contract/kernel/say.ts'

/** Short names for the narrow columns of a picture. */
export const pictureWords = {
  place: { zh: '村（社区）', en: 'Village' },
  report: { zh: '日报', en: 'Report' },
  doors: { zh: '排查', en: 'Doors' },
  held: { zh: '在管', en: 'Active' },
  released: { zh: '解除', en: 'Released' },
  undecided: { zh: '未决', en: 'Overdue' },
  readings: { zh: '测温', en: 'Temp.' },
  quiet: { zh: '另有 {n} 个村（社区）已报且无在管人员', en: '{n} more villages have reported and hold nobody' },
  unlisted: { zh: '另有 {n} 个村（社区）未列出，见附表', en: '{n} more villages are in the workbook' },
  foot: { zh: '不含个人信息。各项口径与明细见系统“通报”页。', en: 'No personal data. Definitions and rows are on the bulletin page.' },
} as const satisfies Words
