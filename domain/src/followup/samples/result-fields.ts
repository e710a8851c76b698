import { hasLostDigits } from '../../kernel/sheet/lost-digits.ts'
import { withoutBlanks } from '../../kernel/sheet/plain-text.ts'
import type { SheetField } from '../../kernel/sheet/sheet.ts'
import { readResult } from './read-result.ts'

/** What the columns of a laboratory's list may mean, with the names laboratories and sampling points give them. */
export const RESULT_FIELDS: readonly SheetField[] = [
  {
    key: 'tube',
    required: false,
    synonyms: [
      '试管编号',
      '管号',
      '试管号',
      '样本编号',
      '样本号',
      '标本编号',
      '标本号',
      '采样管编号',
      '采样管号',
      '条码号',
      '条形码',
      '样本条码',
      '试管码',
      '编号',
    ],
  },
  { key: 'name', required: false, synonyms: ['姓名', '受检者姓名', '受检人', '受检人姓名', '被采样人', '采样人员姓名', '患者姓名', '人员姓名', '名字'] },
  {
    key: 'idNumber',
    required: false,
    synonyms: ['身份证号', '证件号码', '身份证', '身份证号码', '证件号', '公民身份号码', '受检者证件号', '患者身份证号'],
    hint: (cell) => hasLostDigits(cell) || /^(\d{15}|\d{17}[\dx])$/i.test(withoutBlanks(cell.text)),
  },
  { key: 'sampledOn', required: false, synonyms: ['采样日期', '采样时间', '采集时间', '采集日期', '标本采集时间', '采样日', '送检日期'] },
  { key: 'testedAt', required: false, synonyms: ['检测时间', '检测日期', '报告时间', '报告日期', '出具时间', '结果时间', '检验时间', '检验日期', '审核时间'] },
  {
    key: 'result',
    required: true,
    synonyms: ['检测结果', '结果', '核酸结果', '核酸检测结果', '检验结果', '结果判定', '判定', 'ORF1ab', 'ORF1ab基因', 'N基因', '结论'],
    many: true,
    hint: (cell) => !['UNCLEAR', 'PENDING'].includes(readResult(cell.text)),
  },
  { key: 'pool', required: false, synonyms: ['混采比例', '混检类型', '采样方式', '采集方式', '混采方式', '单混采', '检测类型', '混样比例', '采样类型'] },
  { key: 'remark', required: false, synonyms: ['备注', '说明', '复检', '复检情况', '备注说明', '其他'] },
]
