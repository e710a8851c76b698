import type { SheetTemplate } from '../sheet-template.ts'
import { LINQUAN } from './source.ts'

/** 7: an application to the county to restore codes; the township sets none itself. */
export const codeRestore: SheetTemplate = {
  ...LINQUAN,
  id: 'linquan-2022.7',
  number: 7,
  title: '解码填报表',
  serves: '县解码专班',
  below: ['填报单位（公章）：{township}　　　　{dayWritten}'],
  body: {
    kind: 'LIST',
    figures: ['released'],
    among: ['codes-red', 'codes-yellow'],
    columns: [
      { title: '姓名*', width: 8, field: 'name' },
      { title: '证件号*', width: 18, field: 'idNumber' },
      { title: '证件类型*', width: 9, field: 'idType' },
      { title: '手机号*', width: 11.5, field: 'phones' },
      { title: '前往地详址', width: 16, field: 'origin' },
      { title: '解码依据*', width: 24, field: 'releaseGround' },
      { title: '解除隔离时间', width: 13, field: 'endedOn' },
      { title: '解码开始时间', width: 11, field: 'notHeld' },
      { title: '解码结束时间', width: 11, field: 'notHeld' },
      { title: '所属区划*', width: 12, field: 'division' },
      { title: '码颜色*', width: 6.5, field: 'healthCode' },
      { title: '当前所在地详址*', width: 18, field: 'address' },
      { title: '备注', width: 9, field: 'remark' },
    ],
  },
}
