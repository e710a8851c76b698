import type { SearchItem } from '@lianfang/contract/followup/flows/answers.ts'
import { searchStepWords } from '@lianfang/contract/followup/flows/words.ts'
import { SEARCH_STEPS } from '@lianfang/domain/followup/flows/tables.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { PhoneLinks } from '../../shell/phone-links.tsx'
import { useSend, type Saying } from '../../shell/send.ts'
import { FlowCard } from './flow-card.tsx'
import { WordsForm } from './words-form.tsx'
import { words } from './words.ts'

/** Who cannot be reached: which steps are due, what was tried, and found again. */
export function SearchList({ items }: { readonly items: readonly SearchItem[] }) {
  const say = useSay(words)
  const sayStep = useSay(searchStepWords)
  const clock = useClock()
  return (
    <ul className="flow-cards">
      {items.map((item) => (
        <FlowCard
          key={item.id}
          name={item.name}
          open={{ kind: 'follow-up', id: item.followUp }}
          sub={
            <>
              {item.lost ? <b className="urgent-text">{say('lost')}</b> : say('since', { at: clock.instant(item.beganAt), why: item.why })} ·{' '}
              <PhoneLinks phones={item.phones} name={item.name} />
            </>
          }
          facts={[
            item.steps.map(({ step, dueAt, done, overdue }) => (
              <span key={step} className={overdue ? 'urgent-text' : ''}>
                {sayStep(step)} {done > 0 ? say('stepDone', { n: done }) : say('stepDue', { at: clock.instant(dueAt) })}
                {overdue && ` ${say('stepOverdue')}`}；{' '}
              </span>
            )),
            ...item.tried.map((one) => `${clock.instant(one.at)} ${sayStep(one.step)} ${one.whom}：${one.outcome}（${one.by}）`),
          ]}
          acts={
            item.lost
              ? [{ key: 'resume', label: say('resume'), children: <FoundForm item={item} /> }]
              : [
                  { key: 'step', label: say('addStep'), children: <StepForm item={item} /> },
                  { key: 'found', label: say('found'), children: <FoundForm item={item} /> },
                ]
          }
        />
      ))}
    </ul>
  )
}

function StepForm({ item }: { readonly item: SearchItem }) {
  const say = useSay(words)
  const sayStep = useSay(searchStepWords)
  const send = useSend()
  const act = useAct()
  return (
    <WordsForm
      act={act}
      button={say('addStep')}
      fields={[
        { name: 'step', label: say('step'), choices: SEARCH_STEPS.map((one) => ({ value: one, label: sayStep(one) })) },
        { name: 'whom', label: say('whom') },
        { name: 'outcome', label: say('outcome'), max: 300 },
      ]}
      onDo={({ step, whom, outcome }) =>
        void act.run(() => send({ kind: 'followup/record-search-step', unit: item.unit, input: { search: item.id, step, whom, outcome } }), say('done'))
      }
    />
  )
}

function FoundForm({ item }: { readonly item: SearchItem }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const found = (where: string): Saying<unknown> =>
    item.lost
      ? { kind: 'followup/resume-measure', unit: item.unit, input: { followUp: item.followUp, where } }
      : { kind: 'followup/find-person', unit: item.unit, input: { search: item.id, where } }
  return (
    <WordsForm
      act={act}
      button={say(item.lost ? 'resume' : 'found')}
      fields={[{ name: 'where', label: say('foundWhere'), max: 300 }]}
      onDo={({ where = '' }) => void act.run(() => send(found(where)), say('done'))}
    />
  )
}
