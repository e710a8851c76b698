import type { CaseItem } from '@lianfang/contract/followup/flows/answers.ts'
import type { SettleContact } from '@lianfang/domain/followup/flows/settle-contact.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import { useSend } from '../../shell/send.ts'
import { FlowCard } from './flow-card.tsx'
import { WordsForm } from './words-form.tsx'
import { words } from './words.ts'

/** Who became a case, and whom to ask about around them. Nobody is put under measure here. */
export function CaseList({ items, may }: { readonly items: readonly CaseItem[]; readonly may: boolean }) {
  const say = useSay(words)
  const clock = useClock()
  const stands = (one: CaseItem['contacts'][number]) => {
    if (one.as === null) return <b>{say('toAsk')}</b>
    return one.as === 'EXPOSED' ? say('exposed', { day: clock.day(one.lastContact) }) : say('notExposed')
  }
  return (
    <>
      <p className="hint">{say('contactsSay')}</p>
      <ul className="flow-cards">
        {items.map((item) => (
          <FlowCard
            key={item.followUp}
            name={item.name}
            open={{ kind: 'follow-up', id: item.followUp }}
            sub={say('case', { at: clock.instant(item.endedAt), where: item.where })}
            facts={[
              `${say('known')}：${item.known}`,
              ...item.contacts.map((one) => (
                <span key={one.person}>
                  <OpenLink kind="person" id={one.person}>
                    {one.name}
                  </OpenLink>{' '}
                  {one.relation} · {stands(one)}
                  {one.underMeasure && ` · ${say('underMeasure')}`}
                </span>
              )),
            ]}
            acts={
              may
                ? item.contacts
                    .filter((one) => one.as === null)
                    .map((one) => ({
                      key: one.person,
                      label: `${one.name} ${say('toAsk')}`,
                      children: <SettleForm item={item} person={one.person} unit={one.unit} />,
                    }))
                : []
            }
          />
        ))}
      </ul>
    </>
  )
}

function SettleForm({ item, person, unit }: { readonly item: CaseItem; readonly person: string; readonly unit: string }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  return (
    <WordsForm
      act={act}
      button={say('toAsk')}
      fields={[
        {
          name: 'as',
          label: say('toAsk'),
          choices: [
            { value: 'EXPOSED', label: say('asExposed') },
            { value: 'NOT_EXPOSED', label: say('asNot') },
          ],
        },
        { name: 'lastContact', label: say('lastContact'), optional: true, day: true },
        { name: 'note', label: say('howKnown'), max: 300 },
      ]}
      onDo={({ as, lastContact, note = '' }) => {
        const input: SettleContact = { followUp: item.followUp, person, as: as === 'EXPOSED' ? as : 'NOT_EXPOSED', lastContact: lastContact || null, note }
        void act.run(() => send({ kind: 'followup/settle-contact', unit, input }), say('done'))
      }}
    />
  )
}
