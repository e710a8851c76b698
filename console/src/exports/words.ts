import type { Words } from '@lianfang/contract/kernel/say.ts'

export const words = {
  note: {
    zh: '按上级表样生成，数字与同一截止时间的通报一致。表中有完整身份证号，请按用途下载、用后销毁。',
    en: 'In the forms of their receivers; the numbers are those of the bulletin at the same cut-off. They bear whole ID numbers: take them for a purpose, destroy them after use.',
  },
  title: { zh: '每日报表', en: 'Daily sheets' },
  day: { zh: '日期', en: 'Day' },
  number: { zh: '表号', en: 'No.' },
  sheet: { zh: '表名、报送', en: 'Sheet, and whom it goes to' },
  files: { zh: '下载', en: 'Files' },
  whole: { zh: '全部', en: 'Whole' },
  file: { zh: '{name}（{rows} 行）', en: '{name} ({rows} rows)' },
  takeTitle: { zh: '下载“{name}”', en: 'Download “{name}”' },
} as const satisfies Words
