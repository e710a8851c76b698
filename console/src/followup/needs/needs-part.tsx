import { Button } from 'antd'
import { useState } from 'react'
import type { NeedItem } from '@lianfang/contract/followup/needs/answers.ts'
import { needKindWords, needStatusWords, needWayWords, needWords } from '@lianfang/contract/followup/needs/words.ts'
import { isWaiting } from '@lianfang/domain/followup/needs/need-clock.ts'
import { meetNeeds } from '@lianfang/domain/followup/needs/policy.ts'
import { useClock } from '../../shell/clock.tsx'
import { useSay } from '../../shell/language.tsx'
import { Part } from '../../shell/panel.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useMay } from '../../shell/session.tsx'
import { usePages } from '../../shell/use-ask.ts'
import { AskNeedForm } from './ask-need-form.tsx'
import { HandleNeed } from './handle-need.tsx'
import { NeedClock } from './need-clock.tsx'
import { words } from './words.ts'

/** The needs of a family: those waiting with what can be done, then what came of the others; and the form that notes another. */
export function NeedsPart({ person, unit }: { readonly person: string; readonly unit: string }) {
  const say = useSay(words)
  const sayTerm = useSay(needWords)
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const pages = usePages<NeedItem>('/needs', ['care_needs'], { person })
  return (
    <Part
      title={sayTerm('needs')}
      extra={
        may(meetNeeds, unit) &&
        !asking && (
          <Button size="small" onClick={() => setAsking(true)}>
            {say('ask')}
          </Button>
        )
      }
    >
      {asking && <AskNeedForm person={person} unit={unit} close={() => setAsking(false)} />}
      <ProblemNotice problem={pages.problem} onRetry={pages.again} />
      {pages.items.length === 0 && !pages.loading && pages.problem === null && <span className="hint">{say('emptyFamily')}</span>}
      <ul className="care-places">
        {pages.items.map((need) => (
          <Need key={need.id} need={need} />
        ))}
      </ul>
      {pages.more !== null && (
        <Button size="small" loading={pages.loadingMore} onClick={pages.more}>
          {say('family')}
        </Button>
      )}
    </Part>
  )
}

function Need({ need }: { readonly need: NeedItem }) {
  const say = useSay(words)
  const sayKind = useSay(needKindWords)
  const sayStatus = useSay(needStatusWords)
  const sayWay = useSay(needWayWords)
  const sayTerm = useSay(needWords)
  const may = useMay()
  const clock = useClock()
  const waiting = isWaiting(need)
  return (
    <li>
      <div className="row between">
        <span>
          <strong>{need.name}</strong> {[sayKind(need.kind), need.what].filter((text) => text !== '').join('：')}
        </span>
        {waiting ? (
          <NeedClock need={need} />
        ) : (
          <span>{say('closedLine', { status: sayStatus(need.status), at: clock.fullInstant(need.closedAt), by: need.closedBy })}</span>
        )}
      </div>
      <p className="hint">
        {say(need.askedBy === '' ? 'askedOwnLine' : 'askedLine', { at: clock.fullInstant(need.askedAt), way: sayWay(need.way), by: need.askedBy })}
        {waiting && ` · ${need.status === 'TAKEN' ? `${need.takenBy} ${sayStatus('TAKEN')}` : (need.to?.name ?? sayTerm('with-the-door'))}`}
      </p>
      {[need.outcome, need.costs]
        .filter((text) => text !== '')
        .map((text) => (
          <p key={text}>{text}</p>
        ))}
      {waiting && may(meetNeeds, need.unit) && <HandleNeed need={need} />}
    </li>
  )
}
