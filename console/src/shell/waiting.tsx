import { Spin } from 'antd'
import { useSay } from './language.tsx'
import { words } from './words.ts'

/** Shown while a screen or its rows are on their way. */
export function Waiting() {
  const say = useSay(words)
  return (
    <div className="waiting" role="status" aria-label={say('loading')}>
      <Spin />
    </div>
  )
}
