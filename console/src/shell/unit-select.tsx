import { Select } from 'antd'
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

interface Option {
  readonly value: string
  readonly label: string
  readonly name: string
  readonly depth: number
}

/** Chooses a village or a grid, in the order of the tree; typing any part of the way to it finds it. */
export function UnitSelect({ value, onChange, id, withRoot = false, required = false, label }: Props) {
  const say = useSay(words)
  const { tree, root } = useUnits()
  const options = useMemo(() => optionsOf(tree, root, withRoot), [tree, root, withRoot])
  return (
    <Select<string | null, Option>
      {...(id === undefined ? {} : { id })}
      className="unit-select"
      showSearch={{ filterOption: (typed, option) => option?.name.includes(typed) === true }}
      allowClear={!required}
      value={value === '' ? null : value}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? '')}
      placeholder={required ? say('unit') : say('anyUnit')}
      aria-label={label ?? say('unit')}
      popupMatchSelectWidth={280}
      options={options}
      optionRender={({ data }) => optionLine(data, tree)}
    />
  )
}

/** A unit's own name, set in by its depth: the path above it is on the lines above. */
function optionLine(option: Option, tree: UnitTree) {
  return <span className={`unit-depth-${Math.min(option.depth, 3)}`}>{option.depth > 0 ? tree.get(option.value)?.name : option.name}</span>
}

function optionsOf(tree: UnitTree, root: string, withRoot: boolean): Option[] {
  const walk = (unit: string, depth: number): Option[] => {
    const name = tree.pathName(unit, root)
    return [{ value: unit, label: name, name, depth }, ...tree.children(unit).flatMap((child) => walk(child.id, depth + 1))]
  }
  return tree.roots.flatMap((unit) => (unit.id === root && !withRoot ? tree.children(root).flatMap((child) => walk(child.id, 0)) : walk(unit.id, 0)))
}
