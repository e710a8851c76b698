import { Button } from 'antd'
import { useState } from 'react'
import type { ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import type { PlaceReferral } from '@lianfang/domain/referrals/place-referral.ts'
import { useAct } from '../shell/act.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useSend } from '../shell/send.ts'
import { UnitSelect } from '../shell/unit-select.tsx'
import { words } from './words.ts'

/** Sends one name to a grid: out of triage, or over to another one. */
export function PlaceReferralForm({ referral }: { readonly referral: ReferralItem }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const [unit, setUnit] = useState('')
  const place = () =>
    act.run(
      () => send({ kind: 'referrals/place-referral', unit: referral.unit, input: { referral: referral.id, unit, household: null } satisfies PlaceReferral }),
      say('placed', { n: 1 }),
    )
  return (
    <div className="stack">
      <div className="row">
        <UnitSelect value={unit} onChange={setUnit} required />
        <Button
          type={referral.status === 'TRIAGE' ? 'primary' : 'default'}
          disabled={unit === '' || unit === referral.unit}
          loading={act.busy}
          onClick={() => void place()}
        >
          {say('placeDo')}
        </Button>
      </div>
      <ProblemNotice problem={act.problem} />
    </div>
  )
}
