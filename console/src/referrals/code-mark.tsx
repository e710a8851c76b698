import { Tag } from 'antd'
import type { ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import { codeColorWords } from '@lianfang/contract/referrals/words.ts'
import { useSay } from '../shell/language.tsx'

const LOOK = {
  RED: { color: '#b3261e', shape: '■' },
  YELLOW: { color: '#7a5200', shape: '▲' },
  GREEN: { color: '#1d7324', shape: '●' },
  UNKNOWN: { color: '#4a4f57', shape: '？' },
} as const

/** A health code as a word and a shape; the colour only helps. It is an observation, never a status of ours. */
export function CodeMark({ color }: { readonly color: ReferralItem['codeColor'] }) {
  const say = useSay(codeColorWords)
  if (color === null) return <>—</>
  return (
    <Tag variant="outlined" style={{ color: LOOK[color].color, borderColor: LOOK[color].color, background: '#fff' }}>
      {LOOK[color].shape} {say(color)}
    </Tag>
  )
}
