import { sendSamples, type SendSamples } from '@lianfang/domain/followup/samples/send-samples.ts'
import { sampleBatches } from '@lianfang/domain/followup/samples/tables.ts'
import type { Observation } from '@lianfang/domain/followup/tables.ts'
import { persons } from '@lianfang/domain/people/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useSay } from '../../kit/language.ts'
import { Notice } from '../../kit/notice.tsx'
import { goBack } from '../../kit/route.ts'
import { SaveFoot } from '../../kit/save-foot.tsx'
import { Screen } from '../../kit/screen.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { momentText } from '../../kit/time-text.ts'
import { useRecording, useWork } from '../../kit/work.ts'
import { kitWords } from '../../kit/words.ts'
import { newCommandId } from '../../sync/command-id.ts'
import { samplesToSend, unitOfBag } from './samples-to-send.ts'
import { sampleScreenWords } from './words.ts'

/** `#/bag`: tubes go into a bag and to a laboratory, each ticked by its number, none ticked beforehand. */
export function BagScreen(): JSX.Element {
  const work = useWork()
  const words = useSay(sampleScreenWords)
  const recording = useRecording()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [tubes, setTubes] = useState<Readonly<Record<string, string>>>({})
  const [laboratory, setLaboratory] = useState('')
  const [label, setLabel] = useState('')
  const { actor } = work.device.owner
  const waiting = samplesToSend(work.view, actor)
  const going = waiting.filter((row) => chosen.has(row.id))
  const used = [...work.view.all(sampleBatches)].sort((one, other) => (one.sentAt < other.sentAt ? 1 : -1)).map((bag) => bag.laboratory)
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    choose(next)
  }
  const save = (): void => {
    const unit = unitOfBag(work.view, actor, going)
    if (unit === undefined) return
    const input: SendSamples = {
      laboratory: laboratory.trim(),
      label: label.trim(),
      samples: going.map((row) => ({ id: newCommandId(work.now), sample: row.id, tube: tubes[row.id]?.trim() || null })),
    }
    recording.record(sendSamples.kind, unit, input, goBack)
  }
  return (
    <Screen
      title={words('bag-title')}
      back
      foot={
        <SaveFoot
          recording={recording}
          onSave={save}
          disabled={going.length === 0 || laboratory.trim().length < 2}
          label={words('send', { n: going.length })}
        />
      }
    >
      {waiting.length === 0 ? <Notice>{words('none')}</Notice> : null}
      {waiting.map((row) => (
        <Tube
          key={row.id}
          row={row}
          isIn={chosen.has(row.id)}
          onToggle={() => toggle(row.id)}
          number={tubes[row.id] ?? row.tube ?? ''}
          onNumber={(number) => setTubes({ ...tubes, [row.id]: number })}
        />
      ))}
      {waiting.length > 0 ? (
        <>
          <TextField
            id="laboratory"
            label={words('laboratory')}
            value={laboratory}
            onInput={setLaboratory}
            maxLength={100}
            offers={[...new Set(used)].slice(0, 3)}
          />
          <TextField id="label" label={words('label')} value={label} onInput={setLabel} />
        </>
      ) : null}
    </Screen>
  )
}

interface TubeProps {
  readonly row: Observation
  readonly isIn: boolean
  readonly onToggle: () => void
  readonly number: string
  readonly onNumber: (number: string) => void
}

function Tube({ row, isIn, onToggle, number, onNumber }: TubeProps): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(sampleScreenWords)
  const kit = useSay(kitWords)
  const name = work.view.one(persons, row.person)?.personal.name || kit('unnamed')
  return (
    <div class="field">
      <div class="choices">
        <label class={isIn ? 'choice on' : 'choice'}>
          <input type="checkbox" checked={isIn} onChange={onToggle} />
          <span>
            {name} {number}
            <br />
            <span class="soft">{words('taken-at', { at: momentText(row.at, language, work.offset, work.now) })}</span>
          </span>
        </label>
      </div>
      {isIn ? <TextField id={`tube-${row.id}`} label={words('tube-of', { name })} value={number} onInput={onNumber} /> : null}
    </div>
  )
}
