import { Table } from 'antd'
import { useMemo } from 'react'
import type { Unit } from '@lianfang/domain/grids/tables.ts'
import { gridWords } from '@lianfang/contract/grids/words.ts'
import { NearestAnswerer } from '../shell/answerers.tsx'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import type { UnitTree } from '../shell/unit-tree.ts'
import { useUnits } from '../shell/units.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { words } from './words.ts'

interface Node extends Unit {
  readonly children?: Node[]
}

/** The tree with who answers for each unit; a unit opens its people and its history. */
export function GridTree() {
  const say = useSay(words)
  const sayTerm = useSay(gridWords)
  const units = useUnits()
  const nodes = useMemo(() => units.tree.tops.map((unit) => nodeOf(unit, units.tree)), [units.tree])
  if (units.problem) return <ProblemNotice problem={units.problem} onRetry={units.again} />
  if (units.loading) return <Waiting />
  return (
    <Table<Node>
      size="small"
      sticky
      pagination={false}
      rowKey="id"
      dataSource={nodes}
      scroll={{ x: 'max-content' }}
      expandable={{ defaultExpandedRowKeys: units.tree.all.filter((unit) => unit.kind === 'TOWNSHIP' || unit.kind === 'DISTRICT').map((unit) => unit.id) }}
      locale={{ emptyText: <div className="empty">{say('emptyTree')}</div> }}
      columns={[
        {
          key: 'name',
          title: say('name'),
          width: 240,
          render: (_, unit) => (
            <OpenLink kind="unit" id={unit.id} row>
              {unit.name}
            </OpenLink>
          ),
        },
        { key: 'kind', title: say('kind'), render: (_, unit) => sayTerm(unit.kind) },
        { key: 'answers', title: say('answers'), render: (_, unit) => <NearestAnswerer unit={unit.id} /> },
        {
          key: 'people',
          title: say('assignments'),
          align: 'right',
          render: (_, unit) => (
            <OpenLink kind="unit" id={unit.id}>
              {units.assignments.filter((one) => one.unit === unit.id && one.to === null).length}
            </OpenLink>
          ),
        },
        { key: 'households', title: say('households'), align: 'right', render: (_, unit) => unit.declaredHouseholds ?? '—' },
        { key: 'code', title: say('code'), render: (_, unit) => <span className="num">{unit.id}</span> },
      ]}
    />
  )
}

function nodeOf(unit: Unit, tree: UnitTree): Node {
  const children = tree.children(unit.id).map((child) => nodeOf(child, tree))
  return children.length > 0 ? { ...unit, children } : unit
}
