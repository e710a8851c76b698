import type { SheetTemplate } from '../sheet-template.ts'
import { HOME, LINQUAN } from './source.ts'

/** 8: who was released from isolation at home in the day, each by a decision. */
export const releasedHome: SheetTemplate = {
  ...LINQUAN,
  id: 'linquan-2022.8',
  number: 8,
  title: '居家隔离人员解除日报表',
  serves: '县指挥部',
  counts: { released: HOME.map((kind) => `released.${kind}`) },
  above: ['{township}　　{dayWritten}　　当日解除{released}人'],
  below: ['乡镇主要负责人签字：'],
  body: {
    kind: 'LIST',
    figures: HOME.map((kind) => `released.${kind}`),
    among: null,
    columns: [
      { title: '所属行政村', width: 11, field: 'village' },
      { title: '姓名', width: 9, field: 'name' },
      { title: '性别', width: 5, field: 'sex' },
      { title: '身份证号', width: 19, field: 'idNumber' },
      { title: '联系方式', width: 13, field: 'phones' },
      { title: '隔离日期', width: 14, field: 'startedOn' },
      { title: '解除日期', width: 14, field: 'endedOn' },
      { title: '核酸次数', width: 9, field: 'samplesTaken' },
      { title: '核酸结果是否均为阴性', width: 12, field: 'allNegative' },
    ],
  },
}
