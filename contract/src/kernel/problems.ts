import type { Problems } from './problem.ts'

/** Problems that any request can meet. */
export const kernelProblems = {
  'bad-input': { status: 422, zh: '“{field}”填写不对：{why}。请改正后再试。', en: '“{field}” is not right: {why}. Please correct it and try again.' },
  'bad-request': { status: 400, zh: '无法读懂这个请求：{why}。', en: 'This request cannot be read: {why}.' },
  'unknown-command': { status: 422, zh: '程序不认识“{kind}”。请更新后再试。', en: 'The program does not know “{kind}”. Update it and try again.' },
  'not-allowed': {
    status: 403,
    zh: '您的岗位不能做这件事。如需办理，请联系指挥部。',
    en: 'Your role may not do this. Ask the command office if it has to be done.',
  },
  'not-found': { status: 404, zh: '没有找到，或不在您的辖区内。', en: 'Not found, or outside your area.' },
  'id-reused': {
    status: 409,
    zh: '同一编号已记录过不同的内容，这一条没有采用。请重新录入。',
    en: 'Another record already carries this number; this one was not taken. Please enter it again.',
  },
  'sign-in-needed': { status: 401, zh: '请先登录。', en: 'Please sign in.' },
  'too-large': { status: 413, zh: '内容太大，最多 {max}。请分开再试。', en: 'Too large: at most {max}. Please split it and try again.' },
  'too-many-requests': { status: 429, zh: '操作太频繁，请 {seconds} 秒后再试。', en: 'Too many requests: try again in {seconds} seconds.' },
  'clock-ahead': {
    status: 422,
    zh: '记录的时间比服务器时间还晚，请检查手机时间后重新录入。',
    en: 'The record lies in the future. Check the phone’s clock and enter it again.',
  },
  'not-your-device': {
    status: 403,
    zh: '这台手机没有登记过该记录的作者，记录已保留。请作者本人登录后再上传。',
    en: 'The author of this record has not signed in on this phone. The record is kept: let the author sign in and send it.',
  },
  'disk-full': {
    status: 503,
    zh: '服务器存储空间已满，暂时不能保存。手机上的记录不会丢，空间恢复后会自动上传。',
    en: 'The server’s disk is full: nothing can be saved now. Records on phones are kept and will be sent later.',
  },
  'database-away': {
    status: 503,
    zh: '数据库暂时连不上，请稍后再试。手机上的记录不会丢。',
    en: 'The database cannot be reached right now. Try again later; records on phones are kept.',
  },
  'too-busy': { status: 503, zh: '服务器正忙，请 {seconds} 秒后再试。', en: 'The server is busy: try again in {seconds} seconds.' },
  'our-fault': {
    status: 500,
    zh: '程序出错了，编号 {report}。请把编号告诉管理员；您的数据没有改动。',
    en: 'The program failed (report {report}). Tell the administrator this number; nothing was changed.',
  },
} as const satisfies Problems
