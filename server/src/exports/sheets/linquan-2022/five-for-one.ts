import type { SheetTemplate } from '../sheet-template.ts'
import { CENTRAL, HOME, LINQUAN } from './source.ts'

/** 1: every returnee with the five who look after them and up to five test results; one file a group of origins, one whole. */
export const fiveForOne: SheetTemplate = {
  ...LINQUAN,
  id: 'linquan-2022.1',
  number: 1,
  title: '返乡人员“五包一”统计表',
  serves: '县指挥部（按来源分份），本级存档（合并一份）',
  perGroup: true,
  counts: { screened: ['persons-screened-ever'], home: HOME.map((kind) => `follow-ups-ever.${kind}`), central: [`follow-ups-ever.${CENTRAL}`] },
  above: ['共排查{screened}人，其中{screened.groups}。采取防控措施：{home}人居家隔离，{central}人集中隔离'],
  below: ['填报单位：{township}　　填报时间：{cutoff}'],
  across: true,
  body: {
    kind: 'LIST',
    figures: ['persons-screened-ever'],
    among: null,
    columns: [
      { title: '序号', width: 4.5, field: 'number' },
      { title: '姓名', width: 8, field: 'name' },
      { title: '所属行政村', width: 9, field: 'village' },
      { title: '性别', width: 4.5, field: 'sex' },
      { title: '身份证号', width: 18, field: 'idNumber' },
      { title: '务工地点或其他事由', width: 15, field: 'origin' },
      { title: '返乡时间', width: 13, field: 'returnedOn' },
      { title: '联系方式', width: 11.5, field: 'phones' },
      {
        title: '“五包一”人员',
        columns: [
          { title: '公安人员', width: 8, field: 'police' },
          { title: '卫生员', width: 8, field: 'healthWorker' },
          { title: '村干部', width: 8, field: 'villageCadre' },
          { title: '乡镇政府', width: 8, field: 'townshipCadre' },
          { title: '网格员', width: 8, field: 'gridWorker' },
        ],
      },
      {
        title: '核酸检测结果',
        columns: [
          { title: '第一次', width: 8.5, field: 'result1' },
          { title: '第二次', width: 8.5, field: 'result2' },
          { title: '第三次', width: 8.5, field: 'result3' },
          { title: '第四次', width: 8.5, field: 'result4' },
          { title: '第五次', width: 8.5, field: 'result5' },
        ],
      },
      { title: '填报单位', width: 9, field: 'reportedBy' },
      { title: '类型', width: 7, field: 'originGroup' },
      { title: '填报时间', width: 13, field: 'reportedAt' },
      { title: '隔离办法', width: 12, field: 'measure' },
    ],
  },
}
