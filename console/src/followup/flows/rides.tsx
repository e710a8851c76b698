import type { RideItem } from '@lianfang/contract/followup/flows/answers.ts'
import { wayWords } from '@lianfang/contract/followup/flows/words.ts'
import type { Arrive } from '@lianfang/domain/followup/flows/arrive.ts'
import { useAct } from '../../shell/act.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { useSend } from '../../shell/send.ts'
import { FlowCard } from './flow-card.tsx'
import { WordsForm } from './words-form.tsx'
import { words } from './words.ts'

/** Who is on the way, and who is at a site or in hospital. */
export function Rides({ items }: { readonly items: readonly RideItem[] }) {
  const say = useSay(words)
  const sayWay = useSay(wayWords)
  const clock = useClock()
  return (
    <ul className="flow-cards">
      {items.map((item) => (
        <FlowCard
          key={`${item.trip}/${item.person}`}
          name={item.name}
          open={{ kind: 'follow-up', id: item.followUp }}
          sub={
            item.arrived ? (
              say('arrivedAt', { at: clock.instant(item.arrivedAt ?? item.leftAt), who: item.receivedBy })
            ) : (
              <b>{say('onTheWay', { at: clock.instant(item.leftAt) })}</b>
            )
          }
          facts={[
            `${sayWay(item.way)}：${say('fromTo', { from: item.from, to: item.to })}`,
            `${say('vehicle')} ${item.vehicle} · ${say('crew')} ${item.crew} · ${say('takenBy')} ${item.takenBy}`,
            ...(item.companion ? [`${say('companion')} ${item.companion}`] : []),
          ]}
          acts={item.arrived ? [] : [{ key: 'arrive', label: say('arrive'), children: <ArriveForm item={item} /> }]}
        />
      ))}
    </ul>
  )
}

function ArriveForm({ item }: { readonly item: RideItem }) {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  return (
    <WordsForm
      act={act}
      button={say('arrive')}
      initial={{ as: 'ARRIVED' }}
      fields={[
        {
          name: 'as',
          label: say('arrive'),
          choices: [
            { value: 'ARRIVED', label: say('arrive') },
            { value: 'TURNED_BACK', label: say('turnBack') },
          ],
        },
        { name: 'receivedBy', label: say('receivedBy') },
      ]}
      onDo={({ as, receivedBy = '' }) => {
        const input: Arrive = { trip: item.trip, as: as === 'TURNED_BACK' ? as : 'ARRIVED', receivedBy }
        void act.run(() => send({ kind: 'followup/arrive', unit: item.unit, input }), say('done'))
      }}
    />
  )
}
