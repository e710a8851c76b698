import { Button, Form } from 'antd'
import { v7 as uuidv7 } from 'uuid'
import type { CareDetail } from '@lianfang/contract/followup/care/answers.ts'
import type { FormCareTeam } from '@lianfang/domain/followup/care/form-care-team.ts'
import type { FollowUp } from '@lianfang/domain/followup/tables.ts'
import { useAct } from '../../shell/act.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend, type Saying } from '../../shell/send.ts'
import { readMember, writeMember } from './member-choice.ts'
import { MemberSelect } from './member-select.tsx'
import { words } from './words.ts'

/** What is said to form a team with these seats. */
export function forming(
  followUp: Pick<FollowUp, 'id' | 'unit'>,
  template: string,
  seats: readonly Omit<FormCareTeam['seats'][number], 'id'>[],
): Saying<FormCareTeam> {
  return {
    kind: 'followup/form-care-team',
    unit: followUp.unit,
    input: { followUp: followUp.id, template, seats: seats.map(({ place, worker, contact }) => ({ id: uuidv7(), place, worker, contact })) },
  }
}

/** Forms the team of somebody who has none, from the proposal. */
export function FormTeam({ followUp, detail }: { readonly followUp: FollowUp; readonly detail: CareDetail }) {
  const say = useSay(words)
  const { language } = useLanguage()
  const send = useSend()
  const act = useAct()
  const { template, proposal, candidates } = detail
  const initial = Object.fromEntries(proposal.map((seat) => [String(seat.place), writeMember(seat)]))
  const save = async (chosen: Readonly<Record<string, string | undefined>>) => {
    const seats = template.places.flatMap((_, place) => {
      const member = readMember(chosen[String(place)] ?? '')
      return member.worker === null && member.contact === null ? [] : [{ place, ...member }]
    })
    await act.run(() => send(forming(followUp, template.id, seats)), say('done'))
  }
  return (
    <Form layout="vertical" requiredMark={false} initialValues={initial} onFinish={(chosen: Readonly<Record<string, string | undefined>>) => void save(chosen)}>
      <p className="hint">{say('formSay')}</p>
      {template.places.map((place, index) => (
        // A line-up is a list by position: the position is what names a place.
        <Form.Item key={String(index)} name={String(index)} label={place.name[language]}>
          <MemberSelect candidates={candidates} label={place.name[language]} />
        </Form.Item>
      ))}
      <ProblemNotice problem={act.problem} />
      <Button type="primary" htmlType="submit" loading={act.busy}>
        {say('form')}
      </Button>
    </Form>
  )
}
