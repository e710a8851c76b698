import { Segmented } from 'antd'
import { useState } from 'react'
import { recordResults } from '@lianfang/domain/followup/policy.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/session.tsx'
import { ExcuseSlotForm } from './excuse-slot-form.tsx'
import type { RecordProps } from './record-props.ts'
import { RecordTemperatureForm } from './record-temperature-form.tsx'
import { RecordVisitForm } from './record-visit-form.tsx'
import { SampleForms } from './sample-forms.tsx'
import { words } from './words.ts'

const KINDS = ['temperature', 'sample', 'visit', 'excuse'] as const
type Kind = (typeof KINDS)[number]

/** What can be recorded of a person under measure, the usual first; a check chosen in the strip brings its own form. */
export function RecordForms(props: RecordProps) {
  const say = useSay(words)
  const may = useMay()
  const { followUp, strip } = props.detail
  const chosen = strip.find((slot) => slot.key === props.slot)
  const [wanted, setWanted] = useState<Kind>('temperature')
  const kinds = KINDS.filter((one) => one !== 'excuse' || may(recordResults, followUp.unit))
  const measured = wanted === 'temperature' || wanted === 'sample'
  const kind = chosen && measured ? (chosen.kind === 'TEST' ? 'sample' : 'temperature') : wanted
  return (
    <>
      <Segmented className="views" value={kind} onChange={setWanted} options={kinds.map((one) => ({ value: one, label: say(one) }))} />
      {kind === 'temperature' && <RecordTemperatureForm {...props} />}
      {kind === 'sample' && <SampleForms {...props} />}
      {kind === 'visit' && <RecordVisitForm {...props} />}
      {kind === 'excuse' && <ExcuseSlotForm {...props} />}
    </>
  )
}
