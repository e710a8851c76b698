import { Table } from 'antd'
import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { NearestAnswerer } from '../shell/answerers.tsx'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { words } from './words.ts'

type GapPerson = BulletinAnswer['gap'][number]

/** The people in the gap by name, who answers for each, and the way to decide. */
export function GapTable({ bulletin }: { readonly bulletin: BulletinAnswer }) {
  const say = useSay(words)
  const sayTerm = useSay(bulletinWords)
  const { language } = useLanguage()
  const clock = useClock()
  const sealed = bulletin.status === 'SEALED'
  return (
    <Table<GapPerson>
      size="small"
      pagination={false}
      rowKey="followUp"
      dataSource={[...bulletin.gap]}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          key: 'name',
          title: sayTerm('name'),
          render: (_, person) => (
            <OpenLink kind="follow-up" id={person.followUp} row>
              {person.name}
            </OpenLink>
          ),
        },
        {
          key: 'place',
          title: sayTerm('village'),
          render: (_, person) => [person.place, person.grid === person.place ? '' : person.grid].filter((text) => text !== '').join(' '),
        },
        { key: 'measure', title: sayTerm('measure'), render: (_, person) => person.measure[language] },
        { key: 'since', title: sayTerm('since'), render: (_, person) => clock.day(person.startedDay) },
        { key: 'end', title: sayTerm('planned-end'), render: (_, person) => clock.day(person.plannedEnd) },
        { key: 'who', title: say('who'), render: (_, person) => <NearestAnswerer unit={person.unit} /> },
        sealed
          ? { key: 'note', title: sayTerm('gap-note'), render: (_, person) => person.note ?? '—' }
          : {
              key: 'do',
              className: 'no-print',
              title: say('next'),
              render: (_, person) => (
                <OpenLink kind="follow-up" id={person.followUp}>
                  {say('gapDo')}
                </OpenLink>
              ),
            },
      ]}
    />
  )
}
