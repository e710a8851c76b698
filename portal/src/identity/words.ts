import type { Words } from '@lianfang/contract/kernel/say.ts'

export const words = {
  title: { zh: '请先核对身份', en: 'First, a question' },
  why: {
    zh: '这个页面只给本人看。请输入本人手机号或证件号码的最后四位（证件末位是X的照样输入）。',
    en: 'This page is for one person only. Type the last four characters of that person’s phone or ID number (an X counts).',
  },
  digits: { zh: '最后四位', en: 'Last four' },
  open: { zh: '打开', en: 'Open' },
  wrong: {
    zh: '没有打开：链接或四位号码不对。请看清后再输入；不行就请发链接的工作人员重新给您一个。',
    en: 'Not opened: the link or the four characters are not right. Check and type again, or ask the worker who gave you the link for a new one.',
  },
  closed: {
    zh: '输错次数太多，这个链接暂时打不开。请一小时后再试，或打电话给发链接的工作人员，也可以拨 12345。',
    en: 'Wrong too often: this link is closed for now. Try again in an hour, or call the worker who gave it to you, or 12345.',
  },
  again: { zh: '请重新打开链接', en: 'Please open your link again' },
  'again-why': {
    zh: '页面已退出或已到期。请再点一次发给您的链接；找不到链接，请联系您的包保人员或拨 12345。',
    en: 'The page was closed or has run out. Open the link you were given once more; if it is lost, ask your care team or call 12345.',
  },
  busy: { zh: '请稍等', en: 'Please wait' },
  'busy-why': {
    zh: '操作太频繁，请 {seconds} 秒后再试。急病请直接拨 120。',
    en: 'Too many requests: try again in {seconds} seconds. In an emergency call 120.',
  },
  missing: { zh: '没有这个页面', en: 'There is no such page' },
  'missing-why': { zh: '请回到您的页面再点一次。', en: 'Please go back to your page and try from there.' },
  retry: { zh: '再试一次', en: 'Try again' },
  fault: { zh: '没有成功', en: 'That did not work' },
} as const satisfies Words
