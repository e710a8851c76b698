import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import type { UnitTree } from './unit-tree.ts'
import { useSay } from './language.tsx'
import { useUnits } from './units.tsx'
import { words } from './words.ts'

interface Props {
  readonly value: string
  readonly onChange: (unit: string) => void
  readonly id?: string
  /** Offers the township's root as a place as well. */
  readonly withRoot?: boolean
  readonly required?: boolean
  readonly label?: string
}

interface Node {
  readonly value: string
  readonly title: string
  readonly name: string
  readonly children: Node[]
}

/** Chooses a village or a grid from the tree; typing a part of the name finds it. */
export function UnitSelect({ value, onChange, id, withRoot = false, required = false, label }: Props) {
  const say = useSay(words)
  const { tree, root } = useUnits()
  const nodes = useMemo(() => nodesOf(tree, root, withRoot), [tree, root, withRoot])
  return (
    <TreeSelect<string | null>
      {...(id === undefined ? {} : { id })}
      className="unit-select"
      showSearch
      treeLine
      allowClear={!required}
      treeNodeFilterProp="name"
      treeNodeLabelProp="name"
      treeData={nodes}
      value={value === '' ? null : value}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? '')}
      placeholder={required ? say('unit') : say('anyUnit')}
      aria-label={label ?? say('unit')}
      popupMatchSelectWidth={260}
    />
  )
}

function nodesOf(tree: UnitTree, root: string, withRoot: boolean): Node[] {
  const node = (id: string): Node => ({
    value: id,
    title: tree.get(id)?.name ?? id,
    name: tree.pathName(id, root),
    children: tree.children(id).map((child) => node(child.id)),
  })
  return tree.roots.flatMap((unit) => (unit.id === root && !withRoot ? tree.children(root).map((child) => node(child.id)) : [node(unit.id)]))
}
