import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import type { PlaceReferral } from '@lianfang/domain/referrals/place-referral.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { UnitSelect } from '../shell/unit-select.tsx'
import { words } from './words.ts'

/** Sends names that found no place to a grid, many at once: one command each, in one request. */
export function PlaceMany({ referrals, done }: { readonly referrals: readonly ReferralItem[]; readonly done: () => void }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const [unit, setUnit] = useState('')
  const [open, setOpen] = useState(false)
  const place = async () => {
    const sayings = referrals.map((item) => ({
      kind: 'referrals/place-referral',
      unit: item.unit,
      input: { referral: item.id, unit, household: null } satisfies PlaceReferral,
    }))
    if (!(await act.run(() => send(...sayings), say('placed', { n: referrals.length })))) return
    setOpen(false)
    done()
  }
  return (
    <>
      <div className="bulk-bar">
        <Button type="primary" onClick={() => setOpen(true)}>
          {say('placeChosen', { n: referrals.length })}
        </Button>
      </div>
      <Modal
        open={open}
        title={say('placeTitle')}
        onCancel={() => setOpen(false)}
        onOk={() => void place()}
        okText={say('placeDo')}
        okButtonProps={{ disabled: unit === '', loading: act.busy }}
      >
        <div className="stack">
          <p className="hint">{say('placeSay')}</p>
          <p>
            {referrals
              .slice(0, 12)
              .map((item) => item.name)
              .join('、')}
            {referrals.length > 12 ? '…' : ''}
          </p>
          <UnitSelect value={unit} onChange={setUnit} required />
          <ProblemNotice problem={act.problem} />
        </div>
      </Modal>
    </>
  )
}
