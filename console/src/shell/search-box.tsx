import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { useSay } from './language.tsx'
import { SEARCH } from './row-keys.ts'
import { words } from './words.ts'

interface Props {
  readonly value: string
  readonly onSearch: (text: string) => void
  readonly placeholder: string
}

/** Searches a moment after the last key; `/` brings the cursor here. */
export function SearchBox({ value, onSearch, placeholder }: Props) {
  const say = useSay(words)
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onSearch(text.trim()), 300)
    return () => clearTimeout(timer)
  }, [text, value, onSearch])
  return (
    <Input.Search
      {...SEARCH}
      className="search"
      allowClear
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={(typed) => onSearch(typed.trim())}
      placeholder={placeholder}
      aria-label={`${say('search')}：${placeholder}`}
    />
  )
}
