import type { Words } from '@lianfang/contract/kernel/say.ts'

/** What every screen says. */
export const kitWords = {
  back: { zh: '返回', en: 'Back' },
  feedback: { zh: '反馈', en: 'Feedback' },
  save: { zh: '保存', en: 'Save' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  saved: { zh: '已保存', en: 'Saved' },
  loading: { zh: '请稍候…', en: 'One moment…' },
  'not-saved': {
    zh: '没有保存。手机存储可能已满，请清理后再点一次“保存”。',
    en: 'Not saved. The phone’s storage may be full: free some space and press Save again.',
  },
  note: { zh: '备注（可不填）', en: 'Note (optional)' },
  call: { zh: '拨打', en: 'Call' },
  'call-who': { zh: '拨打 {name} {phone}', en: 'Call {name} {phone}' },
  unnamed: { zh: '（未登记姓名）', en: '(no name recorded)' },
  'screen-missing': { zh: '这一页还没有下载到手机上。请联网后再打开一次。', en: 'This page is not on the phone yet. Open it once with a network.' },
  'choose-again': { zh: '改选', en: 'Choose another' },
  'try-again': { zh: '再试一次', en: 'Try again' },
  'not-here': { zh: '这条资料已不在本机上，可能已移交或办结。', en: 'This record is no longer on the phone: it may have been handed over or closed.' },
} as const satisfies Words
