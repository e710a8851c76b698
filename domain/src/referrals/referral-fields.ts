import { hasLostDigits } from '../kernel/sheet/lost-digits.ts'
import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import type { Cell, SheetField } from '../kernel/sheet/sheet.ts'

/**
 * What the columns of a pushed list may mean, with the names offices give them (domain.md §1.4 and §1.5 and the lists of
 * county, health, police and big-data offices).
 */
export const REFERRAL_FIELDS: readonly SheetField[] = [
  { key: 'name', required: true, synonyms: ['姓名', '人员姓名', '名字', '被核查人', '返乡人员', '人员名称'] },
  { key: 'idType', required: false, synonyms: ['证件类型', '证件种类', '证件类别'] },
  {
    key: 'idNumber',
    required: false,
    synonyms: ['身份证号', '证件号码', '身份证', '身份证号码', '证件号', '公民身份号码', '居民身份证', '身份证件号码'],
    hint: looksLikeIdNumber,
  },
  {
    key: 'phones',
    required: false,
    synonyms: ['联系电话', '手机号码', '手机', '手机号', '联系方式', '电话', '电话号码', '联系号码', '本人电话', '备用电话'],
    hint: looksLikePhone,
    many: true,
  },
  { key: 'sex', required: false, synonyms: ['性别'], hint: (cell) => /^(男|女)性?$/.test(withoutBlanks(cell.text)) },
  {
    key: 'unitCode',
    required: false,
    synonyms: ['行政区划代码', '区划代码', '村代码', '网格编码', '网格代码', '统计用区划代码'],
    hint: (cell) => /^\d{9}(\d{3})?(-\w+)?$/.test(withoutBlanks(cell.text)),
  },
  { key: 'township', required: false, synonyms: ['所属乡镇', '乡镇', '乡镇(街道)', '街道', '所属街道', '镇街', '乡镇街道', '属地乡镇'] },
  { key: 'village', required: false, synonyms: ['所属村', '村(社区)', '所属行政村', '行政村', '村居', '社区', '所属社区', '村', '村社区', '目的地村'] },
  { key: 'group', required: false, synonyms: ['村民小组', '组', '小组', '所属小组', '网格', '所属网格', '组别'] },
  {
    key: 'address',
    required: false,
    synonyms: [
      '现住址',
      '现住地址',
      '居住地址',
      '住址',
      '家庭住址',
      '现居住地址',
      '返乡地址',
      '详细地址',
      '现居住地',
      '目的地',
      '目的地详址',
      '返回地址',
      '户籍地址',
      '户籍地',
      '地址',
      '落脚点',
    ],
  },
  { key: 'head', required: false, synonyms: ['户主', '户主姓名', '所在户户主'] },
  {
    key: 'origin',
    required: false,
    synonyms: [
      '来自何地',
      '返回地',
      '出发地',
      '从何地返回',
      '来源地',
      '旅居地',
      '旅居史',
      '何地返回',
      '务工地点',
      '来返地',
      '始发地',
      '中高风险地区',
      '风险地区',
    ],
  },
  {
    key: 'returnedOn',
    required: false,
    synonyms: ['返回时间', '返乡时间', '返回日期', '抵达时间', '到达时间', '来返时间', '返乡日期', '入湘时间', '抵达日期', '赋码时间'],
  },
  { key: 'transport', required: false, synonyms: ['交通方式', '交通工具', '车次', '航班', '乘坐交通工具', '车次航班', '返乡方式'] },
  {
    key: 'codeColor',
    required: false,
    synonyms: ['健康码', '码色', '健康码颜色', '码颜色', '码状态'],
    hint: (cell) => /^(红|黄|绿)码?$/.test(withoutBlanks(cell.text)),
  },
  {
    key: 'category',
    required: false,
    synonyms: ['推送类别', '人员类别', '人员类型', '类别', '赋码原因', '管控类别', '返乡类型', '数据来源', '风险类型', '推送原因'],
  },
  { key: 'remark', required: false, synonyms: ['备注', '说明', '备注说明', '其他'] },
]

function looksLikeIdNumber(cell: Cell): boolean {
  return hasLostDigits(cell) || /^(\d{15}|\d{17}[\dx])$/i.test(withoutBlanks(cell.text))
}

function looksLikePhone(cell: Cell): boolean {
  return /^(\+?86)?1[3-9]\d{9}([/,;、]|$)/.test(withoutBlanks(cell.text).replaceAll('-', ''))
}
