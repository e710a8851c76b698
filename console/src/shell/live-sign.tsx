import { Tooltip } from 'antd'
import { useSay } from './language.tsx'
import { useLive } from './live.ts'
import { words } from './words.ts'

/** Says whether what is on the screen keeps itself up to date. */
export function LiveSign() {
  const say = useSay(words)
  const standing = useLive()
  if (!standing)
    return (
      <span className="live broken" role="status">
        ▲ {say('offline')}
      </span>
    )
  return (
    <Tooltip title={say('liveTip')}>
      <span className="live only-wide">● {say('live')}</span>
    </Tooltip>
  )
}
