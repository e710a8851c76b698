import type { ReferralItem } from '@lianfang/contract/referrals/answers.ts'
import { placedByWords, referralStatusWords, resultWords } from '@lianfang/contract/referrals/words.ts'
import { placeReferrals, reopenReferrals, verifyReferrals } from '@lianfang/domain/referrals/policy.ts'
import type { DrawerProps } from '../shell/open-stack.ts'
import { Answerers } from '../shell/answerers.tsx'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { Facts, Panel, Part } from '../shell/panel.tsx'
import { PhoneLinks } from '../shell/phone-links.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { CloseReferralForm } from './close-referral-form.tsx'
import { CodeMark } from './code-mark.tsx'
import { DueMark } from './due-mark.tsx'
import { FollowUpOf } from './follow-up-of.tsx'
import { PlaceReferralForm } from './place-referral-form.tsx'
import { ReopenReferral } from './reopen-referral.tsx'
import { words } from './words.ts'

/** One name of a list: what it said, who has it, and the next step. */
export function ReferralDrawer({ id }: DrawerProps) {
  const say = useSay(words)
  const sayStatus = useSay(referralStatusWords)
  const units = useUnits()
  const may = useMay()
  const query = useAsk<ReferralItem>(`/referrals/${id}`, ['referrals'])
  if (!query.data) return query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />
  const item = query.data
  const triage = item.status === 'TRIAGE'
  const unfinished = item.status !== 'CLOSED'
  return (
    <Panel
      title={item.name}
      sub={
        <>
          {sayStatus(item.status)} · {units.place(item.unit)} · <PhoneLinks phones={item.phones} name={item.name} />
        </>
      }
      actions={
        <>
          <OpenLink kind="person" id={item.person}>
            {say('person')}
          </OpenLink>
          {item.result === 'CONTROLLED_HERE' && <FollowUpOf item={item} />}
        </>
      }
    >
      <ListFacts item={item} />
      {!unfinished && (
        <Part title={say('result')} extra={may(reopenReferrals, item.unit) && <ReopenReferral referral={item} />}>
          <ResultFacts item={item} />
        </Part>
      )}
      {triage && may(placeReferrals, item.unit) && (
        <Part title={say('placeTitle')}>
          <PlaceReferralForm referral={item} />
        </Part>
      )}
      {unfinished && may(verifyReferrals, item.unit) && (
        <Part title={say('close')}>
          <CloseReferralForm referral={item} />
        </Part>
      )}
      {unfinished && !triage && may(placeReferrals, item.unit) && (
        <Part title={say('replace')}>
          <PlaceReferralForm referral={item} />
        </Part>
      )}
      {!triage && (
        <Part title={say('chain')}>
          <Answerers unit={item.unit} />
        </Part>
      )}
    </Panel>
  )
}

function ListFacts({ item }: { readonly item: ReferralItem }) {
  const say = useSay(words)
  const sayPlaced = useSay(placedByWords)
  const sayResult = useSay(resultWords)
  const clock = useClock()
  return (
    <Facts
      facts={[
        [say('category'), item.category],
        [say('codeColor'), item.codeColor && <CodeMark color={item.codeColor} />],
        [say('idNumber'), item.idNumber],
        [say('address'), item.address],
        [say('origin'), item.origin],
        [say('returnedOn'), item.returnedOn && clock.day(item.returnedOn)],
        [say('transport'), item.transport],
        [say('remark'), item.remark],
        [say('since'), clock.fullInstant(item.receivedAt)],
        [say('due'), <DueMark at={item.dueAt} done={item.status === 'CLOSED'} />],
        [say('placedBy'), sayPlaced(item.placedBy)],
        [
          say('earlier'),
          item.earlier && (
            <OpenLink kind="referral" id={item.earlier.referral}>
              {say('earlierSay', { day: clock.day(item.earlier.closedDay), result: sayResult(item.earlier.result) })}
            </OpenLink>
          ),
        ],
        [say('batch'), <OpenLink kind="batch" id={item.batch}>{`${item.sender} · ${item.title}`}</OpenLink>],
      ]}
    />
  )
}

function ResultFacts({ item }: { readonly item: ReferralItem }) {
  const say = useSay(words)
  const sayResult = useSay(resultWords)
  const clock = useClock()
  return (
    <Facts
      facts={[
        [say('result'), <strong>{item.result && sayResult(item.result)}</strong>],
        [say('resultNote'), item.resultNote],
        [say('closedAt'), clock.fullInstant(item.closedAt)],
        [say('closedBy'), item.closedBy],
      ]}
    />
  )
}
