import type { Words } from '@lianfang/contract/kernel/say.ts'

export const peopleScreenWords = {
  'search-title': { zh: '找人', en: 'Find people' },
  'search-label': { zh: '姓名、电话、门牌或证件后四位', en: 'Name, phone, door or last four of the ID' },
  'search-found': { zh: '找到 {n} 人', en: '{n} found' },
  'search-more': { zh: '只显示前 {n} 人，请多输几个字', en: 'Only the first {n} are shown: type more' },
  'search-none': { zh: '本机没有这个人。只能找到您辖区内的人。', en: 'Nobody of that kind on this phone. Only people of your own grids are here.' },
  'search-hint': { zh: '本机有 {n} 人', en: '{n} people on this phone' },
  'visit-title': { zh: '入户走访', en: 'House visit' },
  'visit-found': { zh: '敲门结果', en: 'What came of it' },
  'last-visit': { zh: '上次敲门：{at} {result}', en: 'Last knock: {at}, {result}' },
  'no-visit': { zh: '近三周没有敲门记录', en: 'No knock in the last three weeks' },
  'no-phone': { zh: '无电话', en: 'No phone' },
  'no-door': { zh: '门牌未登记', en: 'Door not recorded' },
} as const satisfies Words
