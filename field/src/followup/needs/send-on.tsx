import { gridWords } from '@lianfang/contract/grids/words.ts'
import { needWords } from '@lianfang/contract/followup/needs/words.ts'
import { routeNeed, type RouteNeed } from '@lianfang/domain/followup/needs/route-need.ts'
import type { CareNeed } from '@lianfang/domain/followup/needs/tables.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { OneOf } from '../../kit/choices.tsx'
import { useSay } from '../../kit/language.ts'
import { goBack } from '../../kit/route.ts'
import { SaveFoot } from '../../kit/save-foot.tsx'
import { useRecording, useWork } from '../../kit/work.ts'
import { receiversOf } from './receivers-of.ts'
import { needScreenWords } from './words.ts'

/** Sends a need on to somebody else. Its clock runs on. */
export function SendOn({ need }: { readonly need: CareNeed }): JSX.Element {
  const work = useWork()
  const words = useSay(needScreenWords)
  const terms = useSay(needWords)
  const roles = useSay(gridWords)
  const recording = useRecording()
  const [isOpen, setOpen] = useState(false)
  const [to, setTo] = useState<string | null>(null)
  if (!isOpen) {
    return (
      <button type="button" class="act wide" onClick={() => setOpen(true)}>
        {terms('route-need')}
      </button>
    )
  }
  const receivers = receiversOf(work.view, need, work.today)
  const send = (): void => {
    const chosen = receivers.find((one) => one.id === to)
    if (!chosen) return
    const input: RouteNeed = { need: need.id, worker: chosen.worker, contact: chosen.contact }
    recording.record(routeNeed.kind, need.unit, input, goBack)
  }
  return (
    <section class="card" aria-label={terms('route-need')}>
      <OneOf
        legend={words('send-to')}
        name="receiver"
        folds
        options={receivers.map(({ id, name, role, office }) => ({ value: id, label: [name, role ? roles(role) : office].filter(Boolean).join(' · ') }))}
        value={to}
        onChange={setTo}
      />
      <SaveFoot recording={recording} onSave={send} disabled={to === null} label={terms('route-need')} />
    </section>
  )
}
