import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import type { Cell, SheetField } from '../kernel/sheet/sheet.ts'

const PHONE_NAMES = ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式', '电话号码']

/**
 * What the columns of a list of grids may mean, with the names townships give them (domain.md §1.2: from two to six levels, each
 * under its own title). A column 联系电话 belongs to whoever stands to its left.
 */
export const GRID_FIELDS: readonly SheetField[] = [
  {
    key: 'code',
    required: false,
    synonyms: ['行政区划代码', '区划代码', '统计用区划代码', '村代码', '村编码', '代码', '村(社区)代码', '12位代码'],
    hint: (cell) => /^\d{9}(\d{3})?$/.test(withoutBlanks(cell.text)),
  },
  {
    key: 'village',
    required: true,
    synonyms: ['村(社区)', '行政村', '村', '社区', '所属村', '村居', '村/社区', '村名', '村社区', '所属村(社区)', '所在村', '村委会'],
  },
  { key: 'district', required: false, synonyms: ['片区', '片区名称', '责任区', '工作片区', '大网格', '一级网格', '管区', '办事处'] },
  { key: 'districtLeader', required: false, synonyms: ['片区负责人', '片长', '大网格长', '片区长', '责任区负责人', '包片领导', '一级网格长'] },
  {
    key: 'villageLeader',
    required: false,
    synonyms: ['包村领导', '联村领导', '驻村领导', '乡领导', '镇领导', '挂点领导', '包村干部', '驻村干部', '联点领导', '班子成员'],
  },
  {
    key: 'secretary',
    required: false,
    synonyms: ['村支书', '支部书记', '村书记', '村(社区)书记', '党支部书记', '村支部书记', '村主任', '村负责人', '二级网格长', '书记'],
  },
  { key: 'doctor', required: false, synonyms: ['村医', '乡村医生', '包保医生', '家庭医生', '医务人员', '村(社区)医生'] },
  { key: 'group', required: false, synonyms: ['村民小组', '组', '小组', '组别', '自然村', '自然屯', '屯', '居民小组', '组名'] },
  { key: 'grid', required: false, synonyms: ['网格', '网格名称', '微网格', '所属网格', '三级网格', '网格编号', '网格号'] },
  {
    key: 'gridWorker',
    required: false,
    synonyms: ['网格员', '专职网格员', '网格长', '网格负责人', '网格员姓名', '网格责任人', '微网格长', '三级网格长', '小组长', '组长', '联户党员', '负责人'],
  },
  {
    key: 'households',
    required: false,
    synonyms: ['户数', '总户数', '常住户数', '户数(户)', '网格户数', '户'],
    hint: (cell) => /^\d{1,5}户?$/.test(withoutBlanks(cell.text)),
  },
  ...(['districtLeader', 'villageLeader', 'secretary', 'doctor', 'gridWorker'] as const).map((of) => phoneOf(of)),
]

function phoneOf(of: string): SheetField {
  return { key: `${of}Phone`, required: false, of, synonyms: PHONE_NAMES, hint: looksLikePhone }
}

function looksLikePhone(cell: Cell): boolean {
  return /^(\+?86)?1[3-9]\d{9}([/,;、]|$)|^0\d{2,3}-?\d{7,8}$/.test(withoutBlanks(cell.text))
}
