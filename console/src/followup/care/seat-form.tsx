import { Button, DatePicker } from 'antd'
import { useState } from 'react'
import type { CareDetail, CareTeamAnswer } from '@lianfang/contract/followup/care/answers.ts'
import type { SeatMember } from '@lianfang/domain/followup/care/seat-member.ts'
import { useAct } from '../../shell/act.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { readMember } from './member-choice.ts'
import { MemberSelect } from './member-select.tsx'
import { words } from './words.ts'

interface Props {
  readonly team: CareTeamAnswer
  readonly place: number
  readonly candidates: CareDetail['candidates']
  readonly isTaken: boolean
  readonly close: () => void
}

/** Puts another into a place, for good or as a stand-in until a day, or frees it. What was stays in the history. */
export function SeatForm({ team, place, candidates, isTaken, close }: Props) {
  const say = useSay(words)
  const { language } = useLanguage()
  const send = useSend()
  const act = useAct()
  const [member, setMember] = useState('')
  const [standInTo, setStandInTo] = useState<string | null>(null)
  const label = team.places[place]?.name[language] ?? ''
  const seat = async (who: Pick<SeatMember, 'worker' | 'contact'>, until: string | null) => {
    const input: SeatMember = { team: team.id, place, ...who, standInTo: until }
    if (await act.run(() => send({ kind: 'followup/seat-member', unit: team.unit, input }), say('done'))) close()
  }
  return (
    <div className="stack">
      <div className="row">
        <MemberSelect candidates={candidates} label={label} value={member} onChange={setMember} />
        {isTaken && (
          <DatePicker
            aria-label={say('standInTo')}
            placeholder={say('standInTo')}
            onChange={(_, text) => setStandInTo(typeof text === 'string' && text !== '' ? text : null)}
          />
        )}
        <Button type="primary" disabled={member === ''} loading={act.busy} onClick={() => void seat(readMember(member), standInTo)}>
          {say(standInTo === null ? 'setMember' : 'setStandIn')}
        </Button>
        {isTaken && (
          <Button danger loading={act.busy} onClick={() => void seat({ worker: null, contact: null }, null)}>
            {say('freePlace')}
          </Button>
        )}
      </div>
      <ProblemNotice problem={act.problem} onClose={act.clear} />
    </div>
  )
}
