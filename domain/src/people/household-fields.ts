import { hasLostDigits } from '../kernel/sheet/lost-digits.ts'
import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import type { Cell, SheetField } from '../kernel/sheet/sheet.ts'
import { relationOf } from './read-relation.ts'

/** What the columns of a household register (户籍底册, 花名册) may mean, with the names villages give them. */
export const HOUSEHOLD_FIELDS: readonly SheetField[] = [
  { key: 'name', required: true, synonyms: ['姓名', '成员姓名', '家庭成员姓名', '人员姓名', '家庭成员', '名字'] },
  {
    key: 'relation',
    required: false,
    synonyms: ['与户主关系', '户主关系', '关系', '与户主的关系', '家庭关系'],
    hint: (cell) => relationOf(cell.text) !== undefined,
  },
  { key: 'head', required: false, synonyms: ['户主姓名', '户主', '所属户主', '家庭户主'] },
  { key: 'code', required: false, synonyms: ['户编号', '户号', '家庭编号', '户籍编号', '门牌编码', '户代码', '户序号', '家庭户号'] },
  { key: 'sex', required: false, synonyms: ['性别'], hint: (cell) => /^(男|女)性?$/.test(withoutBlanks(cell.text)) },
  { key: 'idType', required: false, synonyms: ['证件类型', '证件种类', '证件类别'] },
  {
    key: 'idNumber',
    required: false,
    synonyms: ['身份证号', '身份证号码', '公民身份号码', '身份证', '证件号码', '证件号', '居民身份证号'],
    hint: looksLikeIdNumber,
  },
  {
    key: 'phones',
    required: false,
    many: true,
    synonyms: ['联系电话', '电话', '手机', '手机号码', '手机号', '联系方式', '本人电话', '电话号码'],
    hint: looksLikePhone,
  },
  { key: 'birth', required: false, synonyms: ['出生日期', '出生年月', '出生年月日', '生日'] },
  { key: 'unitCode', required: false, synonyms: ['行政区划代码', '区划代码', '村代码', '网格代码', '网格编码', '村编码'] },
  { key: 'village', required: false, synonyms: ['村', '村(社区)', '行政村', '所属村', '村名', '村居', '社区', '所在村', '所属行政村', '村/社区'] },
  { key: 'group', required: false, synonyms: ['组', '村民小组', '小组', '组别', '自然村', '所属小组', '居民小组', '屯'] },
  { key: 'grid', required: false, synonyms: ['网格', '所属网格', '网格名称', '所在网格'] },
  { key: 'door', required: false, synonyms: ['门牌', '门牌号', '楼栋房号', '房号', '楼栋门牌', '单元房号', '房屋编号'] },
  { key: 'address', required: false, synonyms: ['家庭住址', '住址', '现住址', '详细地址', '居住地址', '户籍地址', '地址'] },
  { key: 'living', required: false, synonyms: ['是否常住', '是否在家', '居住状态', '人员状态', '常住情况', '在家情况', '居住情况', '人户状态'] },
  { key: 'away', required: false, synonyms: ['是否外出', '是否在外', '外出情况', '是否外出务工', '外出务工'] },
  { key: 'remark', required: false, synonyms: ['备注', '说明', '备注说明', '其他', '人员类别'] },
]

function looksLikeIdNumber(cell: Cell): boolean {
  return hasLostDigits(cell) || /^(\d{15}|\d{17}[\dx])$/i.test(withoutBlanks(cell.text))
}

function looksLikePhone(cell: Cell): boolean {
  return /^(\+?86)?1[3-9]\d{9}([/,;、]|$)/.test(withoutBlanks(cell.text).replaceAll('-', ''))
}
