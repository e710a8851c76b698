import type { Problems } from '../../kernel/problem.ts'

export const careProblems = {
  'care-team-exists': {
    status: 409,
    zh: '该人员已有包保组。要换人请在组里更换。',
    en: 'This person has a care team already. Change its members there.',
  },
  'care-team-unknown': { status: 404, zh: '没有找到这个包保组，或不在您的辖区内。', en: 'This care team is not found, or outside your area.' },
  'care-template-unknown': {
    status: 422,
    zh: '没有这种编组（{template}）。请从列表里选择。',
    en: 'There is no such line-up ({template}). Choose one from the list.',
  },
  'care-place-unknown': { status: 422, zh: '编组里没有这个位置。请重新打开后再选。', en: 'The line-up has no such place. Open it again and choose.' },
  'care-place-twice': {
    status: 422,
    zh: '同一位置填了两个人。请只留一个；替班请用“替班”。',
    en: 'Two people stand in one place. Keep one; for a deputy use “stand-in”.',
  },
  'care-place-free': { status: 409, zh: '这个位置本来就没有人。', en: 'Nobody sits in this place.' },
  'care-places-count': { status: 422, zh: '一个包保组要有 1 到 {most} 个位置。', en: 'A care team has one to {most} places.' },
  'care-name-missing': { status: 422, zh: '编组和每个位置都要有中英文名称。', en: 'The line-up and each place need a name in both languages.' },
  'care-source-missing': { status: 422, zh: '请写明编组的依据（哪个方案、哪次会议）。', en: 'Say where the line-up is written: which plan, which meeting.' },
  'care-one-person': { status: 422, zh: '每个位置选一名工作人员或一名外部人员。', en: 'Choose one worker or one outside person for each place.' },
  'care-member-unknown': {
    status: 422,
    zh: '没有找到这名成员，或其已停用。请另选一人。',
    en: 'This member is not found, or no longer active. Choose somebody else.',
  },
  'care-member-twice': { status: 409, zh: '此人已在这个包保组里。一人只占一个位置。', en: 'This person sits in the team already: one place each.' },
  'care-contact-unknown': { status: 404, zh: '没有找到这名外部人员。', en: 'This outside person is not found.' },
  'care-seat-unknown': { status: 404, zh: '没有找到这个位置，或不在您的辖区内。', en: 'This place is not found, or outside your area.' },
  'care-seat-over': { status: 409, zh: '这个位置已经换人，不必再答复。', en: 'Somebody else has this place now: no answer is needed.' },
  'care-seat-answered': { status: 409, zh: '已经这样答复过了。', en: 'This has been answered so already.' },
  'care-note-missing': {
    status: 422,
    zh: '请写一句：代为答复的写明怎样说的，不接受的写明原因。',
    en: 'Add a word: how they said it when you answer for somebody, or why it is declined.',
  },
  'care-stand-in-over': { status: 422, zh: '替班的最后一天（{day}）已过或无效。', en: 'The last day of the stand-in ({day}) is over, or no day.' },
} as const satisfies Problems
