import type { Grouping } from './origin-group.ts'

const SHANXI = ['山西', '大同', '阳泉', '长治', '晋城', '朔州', '晋中', '运城', '忻州', '临汾', '吕梁']
const HENAN = [
  '河南',
  '郑州',
  '开封',
  '洛阳',
  '平顶山',
  '安阳',
  '鹤壁',
  '新乡',
  '焦作',
  '濮阳',
  '许昌',
  '漯河',
  '三门峡',
  '南阳',
  '商丘',
  '信阳',
  '驻马店',
  '济源',
]
const ZHOUKOU = ['周口', '郸城', '淮阳', '川汇', '扶沟', '西华', '商水', '沈丘', '太康', '鹿邑', '项城']

const HUNAN = ['湖南', '长沙', '株洲', '湘潭', '衡阳', '岳阳', '常德', '张家界', '益阳', '郴州', '永州', '怀化', '娄底', '湘西']
const SHAOYANG = ['邵阳', '双清', '大祥', '北塔', '新邵', '隆回', '洞口', '绥宁', '新宁', '城步', '武冈', '邵东']

/** Groupings of origins by area. Another township's is another entry. */
export const GROUPINGS: readonly Grouping[] = [
  {
    jurisdiction: '140000',
    groups: [
      { id: 'taiyuan', areas: ['1401'], name: '太原', words: ['太原'] },
      { id: 'province', areas: ['14'], name: '省内除太原', words: SHANXI },
      { id: 'outside', areas: [], name: '省外', words: [] },
    ],
    source: '临县临泉镇 2022 年 4 月报表',
  },
  {
    jurisdiction: '411600',
    groups: [
      { id: 'prefecture', areas: ['4116'], name: '市内', words: ZHOUKOU },
      { id: 'province', areas: ['41'], name: '省内除周口', words: HENAN },
      { id: 'outside', areas: [], name: '省外', words: [] },
    ],
    source: '建议：原报告未写返乡来源的分类',
  },
  {
    jurisdiction: '430500',
    groups: [
      { id: 'prefecture', areas: ['4305'], name: '市内', words: SHAOYANG },
      { id: 'province', areas: ['43'], name: '省内除邵阳', words: HUNAN },
      { id: 'outside', areas: [], name: '省外', words: [] },
    ],
    source: '建议：原报告未写返乡来源的分类',
  },
  { jurisdiction: '000000', groups: [{ id: 'all', areas: [], name: '外地', words: [] }], source: '未设分类的乡镇' },
]
