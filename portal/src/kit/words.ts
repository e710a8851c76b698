import type { Words } from '@lianfang/contract/kernel/say.ts'

export const words = {
  service: { zh: '疫情防控个人页面', en: 'Outbreak response: your page' },
  language: { zh: '语言', en: 'Language' },
  'other-language': { zh: 'English', en: '中文' },
  'call-120': { zh: '急病、受伤：先打 120', en: 'Emergency: call 120 first' },
  'call-12345': { zh: '政务服务热线 12345', en: 'Public service line 12345' },
  leave: { zh: '退出这个页面', en: 'Close this page' },
  back: { zh: '返回我的页面', en: 'Back to my page' },
  day: { zh: '{month}月{day}日', en: '{month}-{day}' },
  'day-of-year': { zh: '{year}年{month}月{day}日', en: '{year}-{month}-{day}' },
  moment: { zh: '{month}月{day}日 {clock}', en: '{month}-{day} {clock}' },
  'day-end': { zh: '{day} 24:00', en: '24:00 on {day}' },
} as const satisfies Words
