import { Tabs } from 'antd'
import { recordResults } from '@lianfang/domain/followup/policy.ts'
import { useSay } from '../shell/language.tsx'
import { useMay } from '../shell/session.tsx'
import { ExcuseSlotForm } from './excuse-slot-form.tsx'
import type { RecordProps } from './record-props.ts'
import { RecordTemperatureForm } from './record-temperature-form.tsx'
import { RecordVisitForm } from './record-visit-form.tsx'
import { SampleForms } from './sample-forms.tsx'
import { words } from './words.ts'

/** What can be recorded of a person under measure, the usual first; a check chosen in the strip brings its own form. */
export function RecordForms(props: RecordProps) {
  const say = useSay(words)
  const may = useMay()
  const { followUp, strip } = props.detail
  const chosen = strip.find((slot) => slot.key === props.slot)
  return (
    <Tabs
      size="small"
      key={chosen?.kind ?? 'any'}
      defaultActiveKey={chosen?.kind === 'TEST' ? 'sample' : 'temperature'}
      items={[
        { key: 'temperature', label: say('temperature'), children: <RecordTemperatureForm {...props} /> },
        { key: 'sample', label: say('sample'), children: <SampleForms {...props} /> },
        { key: 'visit', label: say('visit'), children: <RecordVisitForm {...props} /> },
        ...(may(recordResults, followUp.unit) ? [{ key: 'excuse', label: say('excuse'), children: <ExcuseSlotForm {...props} /> }] : []),
      ]}
    />
  )
}
