import { useMemo } from 'react'
import type { SampleItem } from '@lianfang/contract/followup/samples/answers.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import type { Column } from '../../shell/list-table.tsx'
import { OpenLink } from '../../shell/open-link.tsx'
import { useUnits } from '../../shell/units.tsx'
import { words } from './words.ts'

/** Whose sample it is, where, and when it was taken. */
export function useSampleColumns(): readonly Column<SampleItem>[] {
  const say = useSay(words)
  const clock = useClock()
  const units = useUnits()
  return useMemo(
    () => [
      {
        key: 'name',
        title: say('name'),
        render: (item) => (
          <OpenLink kind="follow-up" id={item.followUp} row>
            {item.name}
          </OpenLink>
        ),
      },
      { key: 'place', title: say('place'), render: (item) => units.place(item.unit) },
      { key: 'at', title: say('at'), render: (item) => <span className="nowrap">{clock.instant(item.at)}</span> },
    ],
    [say, clock, units],
  )
}
