import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSay } from '../../shell/language.tsx'
import { editorWords } from './editor-words.ts'

interface Props<T> {
  readonly items: readonly T[]
  readonly set: (items: readonly T[]) => void
  /** A new one; without it none can be added here. */
  readonly blank?: (() => T) | undefined
  readonly add: string
  readonly name: (item: T, at: number) => string
  readonly children: (item: T, set: (item: T) => void, at: number) => ReactNode
}

/** The same few fields several times: each can be removed, a further one added. */
export function ItemList<T>({ items, set, blank, add, name, children }: Props<T>) {
  const say = useSay(editorWords)
  return (
    <div className="item-list">
      {items.map((item, at) => (
        // Items have no id of their own; their place is what the reader knows them by.
        <fieldset key={at} className="item">
          <legend>{name(item, at)}</legend>
          {children(item, (next) => set(items.map((one, i) => (i === at ? next : one))), at)}
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={say('remove', { what: name(item, at) })}
            onClick={() => set(items.filter((_, i) => i !== at))}
          >
            {say('remove', { what: name(item, at) })}
          </Button>
        </fieldset>
      ))}
      {blank && (
        <Button size="small" icon={<PlusOutlined />} onClick={() => set([...items, blank()])}>
          {add}
        </Button>
      )}
    </div>
  )
}
