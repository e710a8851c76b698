import type { Problems } from '../kernel/problem.ts'

/** Why something about people and households cannot be, and what is doubtful in a register of them. */
export const peopleProblems = {
  'name-missing': { status: 422, zh: '没有写姓名。请补上姓名。', en: 'There is no name. Add it.' },
  'name-unreadable': {
    status: 422,
    zh: '姓名写得不对（为空、含数字或太长）。请改正。',
    en: 'This is no name (empty, with digits, or too long). Please correct it.',
  },
  'phone-unreadable': {
    status: 422,
    zh: '电话“{phone}”不是手机号或座机号。请改正；几个号码之间用“/”隔开。',
    en: '“{phone}” is neither a mobile nor a landline number. Correct it; separate several numbers with “/”.',
  },
  'day-unreadable': { status: 422, zh: '日期写得不对，请写成 2022-03-14 这样的形式。', en: 'This is no date. Write it like 2022-03-14.' },
  'id-number-missing': {
    status: 422,
    zh: '没有填证件号码。没有证件的请选“无证件”并写明原因。',
    en: 'There is no document number. If there is no document, choose “none” and say why.',
  },
  'id-number-with-none': { status: 422, zh: '选了“无证件”，就不能再填证件号码。', en: 'With “no document” there can be no document number.' },
  'id-reason-missing': { status: 422, zh: '请写明没有证件的原因。', en: 'Say why there is no document.' },
  'id-number-length': {
    status: 422,
    zh: '身份证号应为 18 位（旧证 15 位），现在是 {length} 位。请核对。',
    en: 'An ID number has 18 characters (old cards 15); this one has {length}. Please check.',
  },
  'id-number-characters': {
    status: 422,
    zh: '身份证号只能是数字，最后一位可以是 X。请核对。',
    en: 'An ID number has digits only, and perhaps X at its end. Please check.',
  },
  'id-number-birthday': {
    status: 422,
    zh: '身份证号里的出生日期 {birth} 不存在。请核对。',
    en: 'The birthday {birth} in the ID number does not exist. Please check.',
  },
  'id-number-birthday-ahead': {
    status: 422,
    zh: '身份证号里的出生日期 {birth} 晚于今天。请核对。',
    en: 'The birthday {birth} in the ID number lies in the future. Please check.',
  },
  'id-number-check': {
    status: 422,
    zh: '身份证号的校验位不对，多半有一位写错了。请核对证件。',
    en: 'The check character of the ID number is wrong: most likely one character is mistyped. Look at the card again.',
  },
  'id-number-form': {
    status: 422,
    zh: '证件号码不像这一种证件的号码。请核对证件种类和号码。',
    en: 'The number does not look like one of this kind of document. Check the kind and the number.',
  },
  'id-number-masked': {
    status: 422,
    zh: '证件号码带有星号，不完整。请填写完整号码，或保持原样不改。',
    en: 'The document number has asterisks in it. Enter the whole number, or leave it as it was.',
  },
  'id-number-digits-gone': {
    status: 422,
    zh: '身份证号被表格软件变成了数字，后几位已经丢失，无法恢复。请把该列设为“文本”后重新填写。',
    en: 'The spreadsheet has turned this ID number into a number and its last digits are lost. Format the column as text and enter it again.',
  },
  'birthday-ahead': { status: 422, zh: '出生日期 {birth} 晚于今天。请核对。', en: 'The birthday {birth} lies in the future. Please check.' },
  'exposure-unknown': { status: 404, zh: '没有找到这条情况，或已撤回。', en: 'This fact is not found, or has been taken back.' },
  'exposure-day-invalid': { status: 422, zh: '{day} 不是存在的日期。', en: '{day} is no day that exists.' },
  'exposure-day-ahead': { status: 422, zh: '{day} 在今天（{today}）之后。请核对。', en: '{day} lies after today, {today}. Please check.' },
  'arrived-before-leaving': {
    status: 422,
    zh: '到达日 {arrivedOn} 早于离开日 {day}。请核对。',
    en: 'The arrival on {arrivedOn} lies before the leaving on {day}. Please check.',
  },
  'exposure-area-missing': { status: 422, zh: '请写明在哪里停留过（区划代码）。', en: 'Say where the stay was (area code).' },
  'exposure-color-missing': { status: 422, zh: '请写明县里推送的是红码还是黄码。', en: 'Say whether the county gave red or yellow.' },
  'exposure-evidence-missing': { status: 422, zh: '请写明依据见于何处（名单、车票、协查函）。', en: 'Say where it is written (list, ticket, letter).' },
  'credit-evidence-missing': { status: 422, zh: '折抵天数须写明凭据（解除单等）。', en: 'Credit needs its evidence (a release notice).' },
  'withdrawal-reason-missing': { status: 422, zh: '请写明为什么撤回。', en: 'Say why it is taken back.' },
  'person-unknown': { status: 404, zh: '没有找到这个人，或不在您的辖区内。', en: 'There is no such person in your area.' },
  'person-entered': { status: 409, zh: '这个人已经登记过了。', en: 'This person has been entered already.' },
  'person-merged': { status: 409, zh: '这条记录已合并到另一条，请在合并后的记录上办理。', en: 'This record was merged into another one. Use that one.' },
  'correction-same': { status: 422, zh: '填的和登记的一样，没有要改正的地方。', en: 'This says what the record says already: there is nothing to correct.' },
  'correction-reason-missing': { status: 422, zh: '不改，要写明理由，本人看得到。', en: 'Say why it is not changed: the person will read it.' },
  'correction-waits': { status: 409, zh: '先前提的改正还在核对，请等答复后再提。', en: 'An earlier request is still being looked into. Please wait for it.' },
  'person-erased': { status: 409, zh: '此人的信息已按规定销毁，不能再改。', en: 'This person was erased; nothing can be changed or added.' },
  'person-changed': {
    status: 409,
    zh: '这个人的资料已被别人修改。两份都已保留，请核对后决定用哪一份。',
    en: 'Somebody else has changed this record meanwhile. Both versions are kept: compare them and decide.',
  },
  'household-unknown': { status: 404, zh: '没有找到这一户，或不在您的辖区内。', en: 'There is no such household in your area.' },
  'household-changed': {
    status: 409,
    zh: '这一户的资料已被别人修改。请刷新后再改。',
    en: 'Somebody else has changed this household meanwhile. Look at it again and repeat your change.',
  },
  'household-elsewhere': {
    status: 422,
    zh: '这一户属于另一个网格（{unit}）。请选同一网格的户，或先更换网格。',
    en: 'This household belongs to another grid ({unit}). Choose one of the same grid, or change the grid first.',
  },
  'head-not-member': {
    status: 422,
    zh: '户主必须是这一户的成员。请先把此人加入这一户。',
    en: 'The head must be a member of the household. Let the person join it first.',
  },
  'conflict-unknown': { status: 404, zh: '没有找到这处冲突。', en: 'There is no such conflict.' },
  'conflict-settled': { status: 409, zh: '这处冲突已经处理过了。', en: 'This conflict has been settled already.' },
  'merge-with-itself': { status: 422, zh: '一条记录不能与自己合并。', en: 'A record cannot be merged with itself.' },
  'merge-two-numbers': {
    status: 409,
    zh: '两条记录的身份证号不同，不能合并。若其中一个写错了，请先改正。',
    en: 'The two records have different ID numbers. If one of them is wrong, correct it first.',
  },
  'merge-unknown': { status: 404, zh: '没有找到这次合并。', en: 'There is no such merge.' },
  'merge-undone': { status: 409, zh: '这次合并已经撤销过了。', en: 'This merge has been undone already.' },
  'merge-covered': {
    status: 409,
    zh: '保留的那条记录后来又合并到了别处，请先撤销后一次合并。',
    en: 'The kept record has itself been merged since. Undo that merge first.',
  },
  'merge-erased': {
    status: 409,
    zh: '这次合并的两条记录中有一条已按规定销毁，不能撤销。',
    en: 'One of the two records was erased. The merge can no longer be undone.',
  },

  'register-row-without-household': {
    status: 422,
    zh: '这一行以上没有户主、户编号或门牌，不知道属于哪一户，没有导入。',
    en: 'No head, number or door stands above this row, so its household is not known; it was left out.',
  },
  'register-village-unknown': {
    status: 422,
    zh: '没有叫“{village}”的村（社区），这一户没有导入。请先导入网格，或改正村名。',
    en: 'There is no village called “{village}”; the household was left out. Import the grids first, or correct the name.',
  },
  'register-group-unknown': {
    status: 422,
    zh: '{village}没有“{group}”，这一户先放在村一级。请核对后调整。',
    en: '{village} has no “{group}”; the household is placed at the village for now. Please check and move it.',
  },
  'register-id-repeated': {
    status: 422,
    zh: '{name}的身份证号与第 {other} 行相同，没有导入。请核对。',
    en: 'The ID number of {name} stands in row {other} already; the row was left out. Please check.',
  },
  'register-code-repeated': {
    status: 422,
    zh: '户编号“{text}”在第 {other} 行已用过，这里按没有编号的另一户导入。请核对。',
    en: 'The household number “{text}” is used in row {other} already; this one is entered as another household without a number. Please check.',
  },
  'register-two-heads': {
    status: 422,
    zh: '“{household}”户有两个户主，“{name}”按成员导入。请核对。',
    en: 'Household “{household}” has two heads; “{name}” is entered as a member. Please check.',
  },
  'register-no-head': { status: 422, zh: '“{household}”户没有户主。请核对后指定。', en: 'Household “{household}” has no head. Please name one.' },
  'register-household-empty': {
    status: 422,
    zh: '“{household}”户没有成员，按空户导入。',
    en: 'Household “{household}” has no members and is entered as an empty one.',
  },
  'register-without-number': {
    status: 422,
    zh: '“{name}”没有证件号码，按无证件导入。请补登。',
    en: '“{name}” has no document number and is entered without one. Please add it.',
  },
  'register-sex-differs': {
    status: 422,
    zh: '“{name}”的性别与身份证号不一致，以身份证号为准。',
    en: 'The sex of “{name}” disagrees with the ID number; the number counts.',
  },
  'register-birth-differs': {
    status: 422,
    zh: '“{name}”的出生日期与身份证号不一致，以身份证号为准。',
    en: 'The birthday of “{name}” disagrees with the ID number; the number counts.',
  },
  'register-living-unreadable': {
    status: 422,
    zh: '“{name}”是否常住写的是“{text}”，看不懂，按常住导入。',
    en: 'Where “{name}” lives reads “{text}”, which is not understood; entered as living here.',
  },
  'register-relation-unusual': {
    status: 422,
    zh: '“{name}”与户主关系写的是“{text}”，照原样导入。请核对。',
    en: 'The relation of “{name}” to the head reads “{text}” and is entered as it stands. Please check.',
  },
} as const satisfies Problems
