import type { Chance } from '../kernel/chance.ts'

/** Surnames with their rough share of the population in per mille (common ones, then some that trip up forms). */
const SURNAMES: readonly (readonly [string, number])[] = [
  ['王', 72],
  ['李', 72],
  ['张', 68],
  ['刘', 54],
  ['陈', 45],
  ['杨', 31],
  ['黄', 22],
  ['赵', 20],
  ['吴', 20],
  ['周', 19],
  ['徐', 14],
  ['孙', 13],
  ['马', 13],
  ['朱', 12],
  ['胡', 12],
  ['郭', 11],
  ['何', 11],
  ['高', 10],
  ['林', 10],
  ['罗', 9],
  ['郑', 9],
  ['梁', 8],
  ['谢', 7],
  ['宋', 7],
  ['唐', 7],
  ['许', 6],
  ['韩', 6],
  ['冯', 6],
  ['邓', 6],
  ['曹', 6],
  ['彭', 5],
  ['曾', 5],
  ['萧', 5],
  ['田', 5],
  ['董', 5],
  ['袁', 5],
  ['潘', 4],
  ['于', 4],
  ['蒋', 4],
  ['蔡', 4],
  ['余', 4],
  ['杜', 4],
  ['叶', 4],
  ['程', 4],
  ['苏', 4],
  ['魏', 4],
  ['吕', 4],
  ['丁', 4],
  ['任', 4],
  ['沈', 4],
  ['欧阳', 1],
  ['尉迟', 0.3],
  ['司马', 0.3],
  ['单', 0.5],
  ['仇', 0.5],
  ['逄', 0.3],
  ['爨', 0.1],
  ['覃', 1],
  ['禤', 0.2],
  ['亓', 0.2],
]

/** Given names by the years in which parents liked them: a man of seventy is not called 梓轩. */
const GIVEN: readonly { readonly until: number; readonly MALE: readonly string[]; readonly FEMALE: readonly string[] }[] = [
  {
    until: 1955,
    MALE: ['德福', '金生', '长根', '有财', '福生', '桂生', '水生', '友德', '开明', '树林', '春生', '玉山', '国兴', '正清'],
    FEMALE: ['桂英', '秀英', '玉兰', '凤英', '兰英', '翠娥', '菊香', '月英', '桃秀', '冬梅', '满姣', '细妹', '金莲', '春娥'],
  },
  {
    until: 1980,
    MALE: ['建国', '建军', '国强', '志刚', '卫东', '爱民', '向阳', '小平', '跃进', '援朝', '永红', '新民', '立新', '伟', '军', '勇'],
    FEMALE: ['秀兰', '红梅', '春花', '丽华', '建英', '小红', '爱莲', '美玲', '国英', '雪梅', '玉梅', '艳红', '敏', '芳', '霞'],
  },
  {
    until: 2000,
    MALE: ['磊', '涛', '超', '鹏', '浩', '俊杰', '志强', '海波', '斌', '亮', '晓东', '文武', '旭东', '子龙', '宏伟'],
    FEMALE: ['静', '丽', '娟', '婷', '雪', '娜', '慧', '晓燕', '琳', '倩', '海燕', '芬', '丹丹', '佳', '玲玲'],
  },
  {
    until: 9999,
    MALE: ['浩宇', '子轩', '梓豪', '宇航', '一鸣', '俊熙', '奕辰', '子墨', '浩然', '嘉懿', '沐阳', '铭泽'],
    FEMALE: ['梓涵', '欣怡', '诗涵', '雨桐', '子萱', '一诺', '思彤', '可馨', '依依', '若汐', '语嫣', '梦琪'],
  },
]

/** Characters outside what old systems can write (CJK extensions A–F among them): a name is not to be "corrected". */
const RARE = ['㛃', '𬭎', '堃', '喆', '祎', '犇', '翀', '彧', '骉', '𠮷', '䶮', '赟', '婠', '燚', '淼', '𣲘', '煊']

/** Given and father's names as transcribed; written with a middle dot (U+00B7), up to 15 characters. */
const DOTTED: readonly { readonly MALE: readonly string[]; readonly FEMALE: readonly string[]; readonly second: readonly string[] }[] = [
  {
    MALE: ['艾力', '买买提', '吐尔逊', '阿卜杜拉', '依明'],
    FEMALE: ['阿依古丽', '古丽娜尔', '热依汗古丽', '帕提曼'],
    second: ['买买提', '吐尔逊', '阿不都热合曼', '艾合买提', '卡德尔'],
  },
  { MALE: ['扎西', '多吉', '丹增', '洛桑'], FEMALE: ['卓玛', '央金', '拉姆', '白玛'], second: ['次仁', '平措', '顿珠', '旺堆'] },
  { MALE: ['巴特尔', '朝鲁', '苏和'], FEMALE: ['萨仁', '其其格', '乌云'], second: ['额尔登', '朝格图', '那木尔'] },
]

export type NamedSex = 'MALE' | 'FEMALE'

export function makeSurname(chance: Chance): string {
  return chance.weighted(SURNAMES)
}

/** A given name of the bearer's time; one in forty carries a rare character. */
export function makeGivenName(chance: Chance, sex: NamedSex, birthYear: number): string {
  const time = GIVEN.find((row) => birthYear <= row.until)
  const name = chance.pick(time ? time[sex] : ['平'])
  if (!chance.once(1 / 40)) return name
  const rare = chance.pick(RARE)
  return name.length === 1 ? rare : [...name].slice(0, -1).join('') + rare
}

/** A name with a middle dot: 阿依古丽·买买提. */
export function makeDottedName(chance: Chance, sex: NamedSex): string {
  const people = chance.pick(DOTTED)
  return `${chance.pick(people[sex])}·${chance.pick(people.second)}`
}
