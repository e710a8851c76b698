import type { Problems } from '../kernel/problem.ts'

export const identityProblems = {
  'wrong-password': {
    status: 401,
    zh: '用户名或密码不对。连续输错 5 次将锁定 15 分钟。',
    en: 'User name or password is wrong. After five failures the account is locked for 15 minutes.',
  },
  'locked-out': {
    status: 429,
    zh: '输错次数太多，请 {minutes} 分钟后再试，或请管理员重发登录链接。',
    en: 'Too many failures: try again in {minutes} minutes, or ask the administrator for a sign-in link.',
  },
  'which-township': { status: 409, zh: '这个用户名在多个乡镇使用，请选择乡镇。', en: 'This user name exists in several townships: please choose one.' },
  'weak-password': {
    status: 422,
    zh: '密码至少 8 个字，不能是用户名，也不能是常见密码。',
    en: 'A password has at least 8 characters and is neither the user name nor a common one.',
  },
  'link-used': {
    status: 410,
    zh: '这个链接已经用过或已过期。请管理员重新生成。',
    en: 'This link was used or has expired. Ask the administrator for a new one.',
  },
  'township-exists': { status: 409, zh: '乡镇 {township} 已经建立。', en: 'Township {township} exists already.' },
  'device-revoked': {
    status: 401,
    zh: '这台设备已停用。还没有送达的记录交指挥部审核，不会丢失。请重新登录。',
    en: 'This device was revoked. Records it had not sent go to the command office for review; none is lost. Please sign in anew.',
  },
  'device-revoked-already': { status: 409, zh: '这台设备已经停用。', en: 'This device is revoked already.' },
  'review-known': { status: 409, zh: '这条记录已在待审记录中。', en: 'This record is under review already.' },
  'review-settled': { status: 409, zh: '这条记录已有人处理。', en: 'Somebody has decided on this record already.' },
  'review-note': { status: 422, zh: '不采用的，请写明原因。', en: 'Say why the record is not taken.' },
  'review-earlier': {
    status: 409,
    zh: '这条记录接在另一条待审记录之后，请先处理那一条。',
    en: 'This record follows another one under review: decide on that one first.',
  },
  'review-full': {
    status: 429,
    zh: '这台设备的待审记录太多，请指挥部先处理，再继续交出。',
    en: 'Too many records of this device wait for review: the command office has to decide on some first.',
  },
  'no-login': { status: 422, zh: '请先为此人设置用户名。', en: 'Give this person a user name first.' },
} as const satisfies Problems
