import { Button } from 'antd'
import type { Slot } from '@lianfang/domain/followup/slots-of.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { stripWords } from './strip-words.ts'
import { words } from './words.ts'

/** Says which check a form will fill, and lets go of it. */
export function SlotNote({ slot, clear }: { readonly slot: Slot | undefined; readonly clear: () => void }) {
  const say = useSay(words)
  const sayStrip = useSay(stripWords)
  const clock = useClock()
  if (slot === undefined) return null
  return (
    <p>
      {say('slot')}：
      <strong>
        {clock.day(slot.day)} {sayStrip(slot.part ?? slot.kind)}
      </strong>{' '}
      <Button type="link" size="small" onClick={clear}>
        {say('slotByTime')}
      </Button>
    </p>
  )
}
