import type { Problems } from '../../kernel/problem.ts'

/** Refusals about samples on their way, laboratories' lists and disputes; and the doubts for which a row of a list is disputed. */
export const sampleProblems = {
  'laboratory-missing': { status: 422, zh: '请写明送往哪家检测机构。', en: 'Say to which laboratory the samples go.' },
  'samples-missing': { status: 422, zh: '请选择要送检的样本。', en: 'Choose the samples that are sent.' },
  'sample-sent': { status: 409, zh: '有样本已经送检，请从名单里去掉后再登记。', en: 'A sample of these has been sent already: leave it out and record again.' },
  'tube-missing': {
    status: 422,
    zh: '有样本没有试管编号，结果回来时无法对应。请填写编号。',
    en: 'A sample has no tube number, so its result could not be found again. Give it one.',
  },
  'results-missing': { status: 422, zh: '表里没有可以接收的结果。', en: 'There is no result in this list.' },
  'results-taken-in-before': { status: 409, zh: '这份文件已经接收过（{title}）。', en: 'This file has been taken in before ({title}).' },
  'result-list-unknown': { status: 404, zh: '没有找到这份结果表。', en: 'There is no such list of results.' },
  'result-list-undone': { status: 409, zh: '这份结果表已经撤回。', en: 'This list has been taken back already.' },
  'result-list-relied-on': {
    status: 409,
    zh: '已有 {n} 人依据这份结果解除，不能整表撤回。请逐条更正结果。',
    en: '{n} people were released on the word of this list: it cannot be taken back whole. Correct the results one by one.',
  },
  'dispute-unknown': { status: 404, zh: '没有找到这条待核对记录，或不在您的辖区内。', en: 'This disputed record is not found, or outside your area.' },
  'dispute-settled': { status: 409, zh: '这条已由他人核对。', en: 'Somebody has settled this already.' },
  'dispute-plain': { status: 422, zh: '这个内容可以直接登记，不必留作待核对。', en: 'This can simply be recorded: there is nothing to dispute.' },
  'dispute-other-kind': { status: 422, zh: '这条待核对记录不能这样处理。', en: 'This disputed record cannot be settled so.' },
  'settlement-unexplained': {
    status: 422,
    zh: '请写明是怎样核对的（问了谁、实验室怎么说）。',
    en: 'Say how it is known: who was asked, what the laboratory said.',
  },
  'source-unknown': {
    status: 422,
    zh: '只有本人、家人或邻居可以这样上报。',
    en: 'Only the person, somebody of the household or a neighbour reports like this.',
  },
  'sheet-empty': { status: 422, zh: '登记表里还没有填任何一格。', en: 'No box of the sheet is filled in.' },
  'tube-unknown': { status: 422, zh: '没有登记过这个试管编号，也没有写是谁的。', en: 'Nobody recorded a tube of this number, and the row names nobody.' },
  'tube-other-day': { status: 422, zh: '这个试管编号的采样日期与表里不同。', en: 'The tube of this number was taken on another day than the list says.' },
  'tube-of-another': { status: 422, zh: '这个试管登记的不是此人的样本。', en: 'The tube of this number holds no sample of this person.' },
  'tube-differs': { status: 422, zh: '此人当天的样本登记的是另一个试管编号。', en: 'This person’s sample of that day bears another tube number.' },
  'tested-name-differs': { status: 422, zh: '证件号码对得上，姓名对不上。', en: 'The ID number fits, the name does not.' },
  'several-samples': { status: 422, zh: '对得上的样本不止一份。', en: 'More than one sample fits.' },
  'several-people': { status: 422, zh: '当天采样的人里有同名的。', en: 'More than one person of this name was sampled that day.' },
  'name-alone': {
    status: 422,
    zh: '只有姓名，没有证件号码、试管编号或采样日期，不能对应。',
    en: 'There is a name and nothing else: no ID number, tube or sampling day.',
  },
  'result-unclear': {
    status: 422,
    zh: '结果写法不明确（可疑、待复检等），不能当作阴性或阳性。',
    en: 'The result is not clear (doubtful, to be retested): neither negative nor positive.',
  },
  'result-differs': { status: 409, zh: '与已登记的结果不同。', en: 'It differs from the result that is recorded.' },
  'result-contradicts': { status: 409, zh: '同一份样本在表里有不同的结果。', en: 'The list has two different results for one sample.' },
  'tested-before-sample': { status: 422, zh: '结果时间早于采样时间。', en: 'The result lies before its sample.' },
  'tested-by-nothing': { status: 422, zh: '这一行没有姓名、证件号码或试管编号。', en: 'This row has neither name, ID number nor tube.' },
} as const satisfies Problems
