import { Drawer } from 'antd'
import type { DisputeItem } from '@lianfang/contract/followup/samples/answers.ts'
import { useSay } from '../../shell/language.tsx'
import { words as shellWords } from '../../shell/words.ts'
import { SettleResult } from './settle-result.tsx'
import { SettleTemperature } from './settle-temperature.tsx'
import { WhatItSays } from './what-it-says.tsx'
import { words } from './words.ts'

interface Props {
  readonly item: DisputeItem | null
  readonly close: () => void
}

/** One dispute: what it says, why it cannot stand, and what is known of it by now. */
export function SettleDrawer({ item, close }: Props) {
  const say = useSay(words)
  const sayShell = useSay(shellWords)
  return (
    <Drawer
      open={item !== null}
      onClose={close}
      size={640}
      closable={{ placement: 'end', 'aria-label': sayShell('close') }}
      title={say('settle')}
      destroyOnHidden
    >
      {item && (
        <div className="stack">
          <WhatItSays item={item} />
          <p className="warn">{item.reason.sentence}</p>
          {item.kind === 'RESULT' ? <SettleResult item={item} done={close} /> : <SettleTemperature item={item} done={close} />}
        </div>
      )}
    </Drawer>
  )
}
