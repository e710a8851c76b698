import { InputNumber } from 'antd'
import { useRef, useState } from 'react'
import type { FollowUpItem } from '@lianfang/contract/followup/answers.ts'
import type { RecordTemperature } from '@lianfang/domain/followup/record-temperature.ts'
import type { StripSlot } from '@lianfang/domain/followup/slots-of.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { useProblemSentence } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { words } from './words.ts'

/** Takes the reading that is due now right in the list: type, Enter, and the cursor stands at the next person. */
export function QuickTemperature({ item, strip }: { readonly item: FollowUpItem; readonly strip: readonly StripSlot[] }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const sentence = useProblemSentence()
  const box = useRef<HTMLDivElement>(null)
  const [celsius, setCelsius] = useState<number | null>(null)
  const { followUp, person } = item
  const open = strip.find((slot) => slot.kind === 'TEMPERATURE' && slot.status === 'OPEN')
  if (followUp.status !== 'ACTIVE' || open === undefined) return null
  const save = async () => {
    if (celsius === null) return
    const input: RecordTemperature = { followUp: followUp.id, slot: open.key, celsius, symptoms: [], note: '', corrects: null }
    const next = nextBox(box.current)
    const alarming = celsius >= followUp.feverThreshold
    if (
      await act.run(
        () => send({ kind: 'followup/record-temperature', unit: followUp.unit, input }),
        `${person.name} ${celsius.toFixed(1)} ℃ ${say(alarming ? 'recordedFever' : 'recorded')}`,
      )
    ) {
      setCelsius(null)
      next?.focus()
    }
  }
  return (
    <div ref={box} data-quick="">
      <InputNumber
        size="small"
        className="quick"
        min={30}
        max={45}
        step={0.1}
        precision={1}
        controls={false}
        inputMode="decimal"
        value={celsius}
        disabled={act.busy}
        placeholder="℃"
        aria-label={`${person.name} ${say('celsius')}`}
        onChange={setCelsius}
        onPressEnter={() => void save()}
        {...(act.problem ? { status: 'error' as const } : {})}
      />
      {act.problem && (
        <div role="alert" className="urgent-text">
          {sentence(act.problem)} <span className="code">{act.problem.code}</span>
        </div>
      )}
    </div>
  )
}

/** The box of the next person in the list. */
function nextBox(box: HTMLDivElement | null): HTMLInputElement | null {
  const boxes = [...document.querySelectorAll<HTMLDivElement>('[data-quick]')]
  const at = boxes.findIndex((one) => one === box)
  return boxes[at + 1]?.querySelector('input') ?? null
}
