import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { Phrase } from '@lianfang/contract/kernel/say.ts'
import type { ReviewItem } from '@lianfang/contract/identity/answers.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { ListTable, type Column } from '../shell/list-table.tsx'
import { Part } from '../shell/panel.tsx'
import { useUnits } from '../shell/units.tsx'
import { usePages } from '../shell/use-ask.ts'
import { fieldText } from './field-words.ts'
import { ReviewForm } from './review-form.tsx'
import { words } from './device-words.ts'

/** Records of revoked devices that wait for somebody of the command office. `kinds` are the journal's words for what was said. */
export function ReviewList({ kinds }: { readonly kinds: Readonly<Record<string, Phrase>> }) {
  const say = useSay(words)
  const { language } = useLanguage()
  const clock = useClock()
  const units = useUnits()
  const [settling, setSettling] = useState<ReviewItem | null>(null)
  const pages = usePages<ReviewItem>('/reviews', ['reviews'])
  const columns = useMemo<readonly Column<ReviewItem>[]>(
    () => [
      { key: 'kind', title: say('kind'), render: (item) => kinds[item.kind]?.[language] ?? item.kind },
      { key: 'author', title: say('author'), render: (item) => item.author.name },
      { key: 'at', title: say('at'), render: (item) => <span className="nowrap">{clock.instant(item.at)}</span> },
      { key: 'about', title: say('about'), render: (item) => [item.about, units.name(item.unit)].filter((part) => part !== '').join(' · ') },
      { key: 'says', title: say('says'), render: (item) => item.says.map((one) => fieldText(one, language)).join('；') },
      { key: 'label', title: say('label'), render: (item) => item.label || say('unknown') },
      {
        key: 'settle',
        title: say('settle'),
        render: (item) => (
          <Button size="small" onClick={() => setSettling(item)}>
            {say('settle')}
          </Button>
        ),
      },
    ],
    [say, language, clock, units, kinds],
  )
  return (
    <Part title={say('reviews')}>
      <p className="hint">{say('reviewsNote')}</p>
      <ListTable<ReviewItem> list="reviews" label={say('reviews')} columns={columns} pages={pages} keyOf={(item) => item.id} empty={say('noReviews')} />
      {settling && <ReviewForm item={settling} close={() => setSettling(null)} />}
    </Part>
  )
}
