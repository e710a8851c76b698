import { DeleteOutlined, FilterOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { useSearch, useLocation } from 'wouter'
import { isSavedFilters, keepable, type SavedFilter } from './filters.ts'
import { useKept } from './kept.ts'
import { useSay } from './language.tsx'
import { words } from './words.ts'

/** Filters a person uses every day, by name. Search text is never kept: it may name a resident. */
export function SavedFilters({ list }: { readonly list: string }) {
  const say = useSay(words)
  const query = keepable(useSearch())
  const [path, navigate] = useLocation()
  const [saved, keep] = useKept<readonly SavedFilter[]>(`filters.${list}`, [], isSavedFilters)
  const [name, setName] = useState('')
  const [open, setOpen] = useState(false)
  const add = () => {
    if (name.trim() === '' || query === '') return
    keep([...saved.filter((filter) => filter.name !== name.trim()), { name: name.trim(), query }])
    setName('')
  }
  const use = (filter: SavedFilter) => {
    setOpen(false)
    navigate(filter.query === '' ? path : `${path}?${filter.query}`)
  }
  const content = (
    <div className="saved-filters">
      {saved.length === 0 && <p className="hint">{say('filterNone')}</p>}
      {saved.map((filter) => (
        <div key={filter.name} className="saved-filter">
          <Button type="link" onClick={() => use(filter)}>
            {filter.name}
          </Button>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={say('filterRemove', { name: filter.name })}
            onClick={() => keep(saved.filter((other) => other !== filter))}
          />
        </div>
      ))}
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <Input
          size="small"
          maxLength={20}
          placeholder={say('filterName')}
          aria-label={say('filterName')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          disabled={query === ''}
        />
        <Button size="small" htmlType="submit" disabled={query === '' || name.trim() === ''}>
          {say('filterSave')}
        </Button>
      </form>
      <p className="hint">{say('filterNoSearch')}</p>
    </div>
  )
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={content} placement="bottomRight">
      <Button icon={<FilterOutlined />}>
        {say('filters')}
        {saved.length > 0 ? ` ${saved.length}` : ''}
      </Button>
    </Popover>
  )
}
