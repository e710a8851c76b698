import { searchStepWords } from '@lianfang/contract/followup/flows/words.ts'
import { useLanguage, useSay } from '../../kit/language.ts'
import { linkTo } from '../../kit/route.ts'
import { dayText, shortMoment } from '../../kit/time-text.ts'
import { useWork } from '../../kit/work.ts'
import type { Flow } from './open-flows.ts'
import { flowScreenWords } from './words.ts'

/** How a flow stands, in one line. */
export function useFlowText(): (flow: Flow) => string {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(flowScreenWords)
  const moment = (at: string): string => shortMoment(at, language, work.offset, work.now)
  return (flow) => {
    switch (flow.kind) {
      case 'ON_THE_WAY':
        return words('on-the-way', { at: moment(flow.ride.leftAt) })
      case 'RIDE_DUE':
        return words(flow.due.way === 'TO_SITE' ? 'ride-due-site' : 'ride-due-home', { day: dayText(flow.due.day, language) })
      case 'SEARCH': {
        if (!flow.next) return words('search-all-tried')
        const step = searchStepWords[flow.next.step][language]
        return words(flow.next.overdue ? 'search-late' : 'search-now', { step, at: moment(flow.next.dueAt) })
      }
      case 'LETTER': {
        const { toName } = flow.letter.personal.letter
        if (flow.letter.status === 'REFUSED') return words('letter-refused', { to: toName })
        return words(flow.isLate ? 'letter-late' : 'letter-waits', { to: toName, at: moment(flow.letter.dueAt) })
      }
      case 'INBOUND':
        return words(flow.isLate ? 'inbound-late' : 'inbound-waits', { from: flow.inbound.personal.letter.fromName, at: moment(flow.inbound.dueAt) })
    }
  }
}

/** The screen on which it goes on. */
export function flowLink(flow: Flow): string {
  switch (flow.kind) {
    case 'ON_THE_WAY':
      return linkTo('arrive', flow.ride.id)
    case 'RIDE_DUE':
      return linkTo('depart', flow.due.followUp.id, { way: flow.due.way })
    case 'SEARCH':
      return linkTo('search', flow.search.id)
    case 'LETTER':
      return linkTo('letter', flow.letter.id)
    case 'INBOUND':
      return linkTo('inbound', flow.inbound.id)
  }
}
