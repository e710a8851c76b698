import { refusalWords } from '@lianfang/contract/followup/flows/words.ts'
import { refuseHandover, type RefuseHandover } from '@lianfang/domain/followup/flows/refuse-handover.ts'
import { inboundHandovers, REFUSAL_REASONS, type RefusalReason } from '@lianfang/domain/followup/flows/tables.ts'
import { orders } from '@lianfang/domain/followup/orders/tables.ts'
import { startMeasures } from '@lianfang/domain/followup/policy.ts'
import { allows } from '@lianfang/domain/kernel/policy.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { OneOf } from '../../kit/choices.tsx'
import { useLanguage, useSay } from '../../kit/language.ts'
import { Notice } from '../../kit/notice.tsx'
import { goBack, type Route } from '../../kit/route.ts'
import { SaveFoot } from '../../kit/save-foot.tsx'
import { Screen } from '../../kit/screen.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { dayText } from '../../kit/time-text.ts'
import { useRecording, useWork } from '../../kit/work.ts'
import { GoneScreen } from '../subject.tsx'
import { useFlowText } from './flow-text.ts'
import { openFlows } from './open-flows.ts'
import { flowScreenWords } from './words.ts'

/** `#/inbound/<handover>`: whom another township hands to us, and the answer that needs no order: we do not take over, and why. */
export function InboundScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(flowScreenWords)
  const says = useFlowText()
  const recording = useRecording()
  const [reason, setReason] = useState<RefusalReason | null>(null)
  const [note, setNote] = useState('')
  const inbound = work.view.one(inboundHandovers, route.id)
  const open = inbound && openFlows(work.view, inbound.person, work.now, work.offset).find((flow) => flow.kind === 'INBOUND')
  if (!inbound || !open) return <GoneScreen title={words('inbound-title')} />

  const { letter } = inbound.personal
  const isDrawn = work.view.one(orders, inbound.order)?.status === 'PROPOSED'
  const mayRefuse = !isDrawn && allows(startMeasures, work.device.owner.actor, inbound.unit)
  const save = (): void => {
    if (reason === null) return
    const input: RefuseHandover = { handover: inbound.id, reason, note: note.trim() }
    recording.record(refuseHandover.kind, inbound.unit, input, goBack)
  }
  const day = (at: string): string => dayText(at, language, work.today.slice(0, 4))
  return (
    <Screen
      title={words('inbound-title')}
      back
      foot={mayRefuse ? <SaveFoot recording={recording} onSave={save} disabled={reason === null || note.trim().length < 2} label={words('refuse')} /> : null}
    >
      <div>
        <h2 class="subject">{letter.name}</h2>
        <p class="soft">{letter.address}</p>
      </div>
      <Notice tone={open.isLate ? 'bad' : 'warn'}>{says(open)}</Notice>
      <p>{words('inbound-contact', { contact: letter.fromContact })}</p>
      <p>
        {letter.ground} · {words('inbound-ends', { end: day(letter.plannedEnd), lapses: day(letter.lapsesOn) })}
      </p>
      <p class="soft">{words(isDrawn ? 'inbound-order-waits' : 'inbound-order')}</p>
      {mayRefuse ? (
        <>
          <OneOf
            legend={words('refuse-why')}
            name="reason"
            options={REFUSAL_REASONS.map((value) => ({ value, label: refusalWords[value][language] }))}
            value={reason}
            onChange={setReason}
          />
          <TextField id="note" label={words('refuse-note')} value={note} onInput={setNote} maxLength={300} />
        </>
      ) : null}
    </Screen>
  )
}
