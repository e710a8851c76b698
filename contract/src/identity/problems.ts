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
  'no-login': { status: 422, zh: '请先为此人设置用户名。', en: 'Give this person a user name first.' },
} as const satisfies Problems
