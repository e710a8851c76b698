import type { Problems } from '../kernel/problem.ts'

/** Why something about grids and those who answer for them cannot be, and what is doubtful in a list of them. */
export const gridProblems = {
  'unit-not-open': {
    status: 409,
    zh: '没有编码为“{unit}”的在用网格。请先建立或重新启用。',
    en: 'There is no open unit with the code “{unit}”. Draw it first, or open it again.',
  },
  'unit-one-township': {
    status: 422,
    zh: '“{unit}”不能这样建：乡镇只有一个，其他网格都要有上级。',
    en: '“{unit}” cannot be: there is one township, and every other unit has one above it.',
  },
  'unit-in-circle': { status: 422, zh: '“{unit}”不能划到自己的下级“{parent}”之下。', en: '“{unit}” cannot lie below “{parent}”, which lies below it.' },
  'unit-too-deep': { status: 422, zh: '“{unit}”所在的层级太多，无法核对上下级。请先减少层级。', en: '“{unit}” lies too deep to be checked. Use fewer levels.' },
  'unit-name-taken': {
    status: 409,
    zh: '同一上级下已有“{name}”（编码 {unit}）。请换一个名称。',
    en: 'There is a “{name}” (code {unit}) in the same place already. Choose another name.',
  },
  'unit-changed': {
    status: 409,
    zh: '“{name}”（编码 {unit}）刚被别人建立或改动过。您的改动没有保存，请关闭后重新打开再改。',
    en: 'Somebody else has just drawn or changed “{name}” (code {unit}). Your change was not saved: open it again and repeat it.',
  },
  'unit-twice': {
    status: 422,
    zh: '编码“{unit}”（{name}）在名单中出现了两次。请改正后再导入。',
    en: 'The code “{unit}” ({name}) stands in the list twice. Correct it and import again.',
  },
  'unit-is-township': { status: 422, zh: '乡镇本身不能停用。', en: 'The township itself cannot be closed.' },
  'unit-has-units': {
    status: 409,
    zh: '下面还有 {n} 个在用网格（如“{first}”），请先停用它们。',
    en: 'There are {n} open units below it (such as “{first}”). Close them first.',
  },
  'unit-has-people': {
    status: 409,
    zh: '“{name}”里还有 {households} 户、{people} 人。请先把他们转到接手的网格，再停用。',
    en: 'Households in “{name}”: {households}, people: {people}. Move them to the unit that takes over, then close this one.',
  },
  'worker-unknown': { status: 404, zh: '没有找到这名工作人员。', en: 'There is no such worker.' },
  'worker-changed': {
    status: 409,
    zh: '“{name}”的资料刚被别人改动过。您的改动没有保存，请关闭后重新打开再改。',
    en: 'Somebody else has just changed the record of {name}. Your change was not saved: open it again and repeat it.',
  },
  'worker-not-active': { status: 409, zh: '这名工作人员已停用，请先启用再分派。', en: 'This worker is no longer active. Make them active first.' },
  'worker-by-administrator': {
    status: 403,
    zh: '此人担任全乡职务，资料只能由管理员修改。',
    en: 'This worker holds a role over the whole township: only an administrator may change the record.',
  },
  'login-taken': { status: 409, zh: '登录名“{login}”已有人使用，请换一个。', en: 'The sign-in name “{login}” is taken. Choose another.' },
  'last-administrator': {
    status: 409,
    zh: '这是最后一名管理员，不能停用。请先任命另一名管理员。',
    en: 'This is the last administrator. Appoint another one first.',
  },
  'assignment-unknown': { status: 404, zh: '没有找到这项分工。', en: 'There is no such assignment.' },
  'assignment-held': { status: 409, zh: '此人在这里已担任这一职务。', en: 'This worker holds that role here already.' },
  'assignment-ended': { status: 409, zh: '这项分工已于 {to} 结束。', en: 'This assignment ended on {to}.' },
  'assignment-ends-before-it-begins': { status: 422, zh: '结束日期 {to} 早于开始日期 {from}。', en: 'It would end on {to}, before it begins on {from}.' },
  'role-at-township': {
    status: 422,
    zh: '管理员、指挥部和审计员是全乡职务，只能在乡镇一级任命。',
    en: 'Administrator, command office and auditor are roles of the whole township and are given at its top only.',
  },
  'role-by-administrator': { status: 403, zh: '全乡职务只能由管理员任免。', en: 'Only an administrator gives or ends a role over the whole township.' },
  'role-not-by-list': {
    status: 422,
    zh: '“{name}”的全乡职务不能通过名单导入，请管理员逐人任命。',
    en: 'A role over the whole township is not given by a list: let an administrator appoint “{name}”.',
  },
  'auditor-apart': { status: 409, zh: '审计员不能同时担任其他职务。', en: 'An auditor holds no other role.' },

  'grid-row-without-village': {
    status: 422,
    zh: '这一行及以上没有写村（社区），没有导入。请补上村名。',
    en: 'Neither this row nor one above names a village; it was left out. Add the village.',
  },
  'grid-name-too-long': {
    status: 422,
    zh: '名称“{name}”太长，没有导入。请缩短到 50 个字以内。',
    en: 'The name “{name}” is too long; the row was left out. Use at most 50 characters.',
  },
  'grid-code-unreadable': {
    status: 422,
    zh: '{village}的区划代码“{text}”不是 9 位或 12 位数字，没有采用，暂用自编代码。',
    en: 'The division code “{text}” of {village} is not 9 or 12 digits; an own code is used instead.',
  },
  'grid-code-repeated': {
    status: 422,
    zh: '{village}的区划代码“{text}”与{other}（第 {row} 行）相同，暂用自编代码。请核对。',
    en: '{village} has the same division code “{text}” as {other} (row {row}); an own code is used instead. Please check.',
  },
  'grid-village-two-codes': {
    status: 422,
    zh: '{village}有两个区划代码：采用“{other}”，没有采用“{text}”。请核对。',
    en: '{village} has two division codes: “{other}” is used and “{text}” is not. Please check.',
  },
  'grid-renamed': { status: 422, zh: '编码 {unit} 现在叫“{was}”，将改名为“{name}”。', en: 'The unit {unit}, now “{was}”, will be called “{name}”.' },
  'grid-group-in-two-grids': {
    status: 422,
    zh: '{village}的“{group}”分属两个网格，将分别建立。请核对各户归属。',
    en: '“{group}” of {village} lies in two grids and is drawn in each. Check which households belong where.',
  },
  'grid-row-repeated': {
    status: 422,
    zh: '“{name}”出现了两次，户数不同，以后一行为准。',
    en: '“{name}” stands there twice with different numbers of households; the later row counts.',
  },
  'grid-households-unreadable': { status: 422, zh: '户数“{text}”不是数字，没有采用。', en: 'The number of households “{text}” is no number and was not used.' },
  'grid-nobody': { status: 422, zh: '“{name}”没有网格员，由上一级负责。', en: 'Nobody is named for “{name}”: the level above answers for it.' },
  'grid-phone-without-name': {
    status: 422,
    zh: '只有电话（{phone}）没有姓名，无人可登记。请补上姓名。',
    en: 'There is a phone ({phone}) and no name, so nobody could be entered. Add the name.',
  },
  'grid-phones-do-not-pair': {
    status: 422,
    zh: '“{names}”与电话的个数对不上，没有采用电话。',
    en: 'The phones do not pair with the names “{names}” and were not used.',
  },
  'grid-phone-of-two': {
    status: 422,
    zh: '电话 {phone} 同时登记在“{names}”名下，请核对。',
    en: 'The phone {phone} stands beside two names: “{names}”. Please check.',
  },
  'grid-name-with-two-phones': {
    status: 422,
    zh: '“{name}”有两个电话（{phones}），将作为两个人登记。请核对。',
    en: '“{name}” stands there with two phones ({phones}) and is entered as two people. Please check.',
  },
  'grid-answerer-ends': {
    status: 422,
    zh: '“{name}”不再出现在 {unit} 的名单上，其分工到昨天结束。',
    en: '“{name}” is no longer named for {unit}: the assignment ends yesterday.',
  },
} as const satisfies Problems
