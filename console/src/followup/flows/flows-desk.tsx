import { Button, Segmented, Upload } from 'antd'
import { Link } from 'wouter'
import type { FlowsAnswer, LetterFile } from '@lianfang/contract/followup/flows/answers.ts'
import { startMeasures } from '@lianfang/domain/followup/policy.ts'
import { useAct } from '../../shell/act.ts'
import { tell } from '../../shell/ask.ts'
import { useFilters } from '../../shell/filters.ts'
import { useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { Screen } from '../../shell/screen.tsx'
import { useSend } from '../../shell/send.ts'
import { useMay, useSession } from '../../shell/session.tsx'
import { useAsk } from '../../shell/use-ask.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { CaseList } from './case-list.tsx'
import { LettersReceived } from './letters-received.tsx'
import { LettersSent } from './letters-sent.tsx'
import { readJsonFile } from './read-json-file.ts'
import { Rides } from './rides.tsx'
import { SearchList } from './search-list.tsx'
import { words } from './words.ts'

const TABS = ['rides', 'letters', 'inbound', 'searches', 'cases'] as const
const EMPTY = { rides: 'emptyRides', letters: 'emptyLetters', inbound: 'emptyInbound', searches: 'emptySearches', cases: 'emptyCases' } as const
export const FLOW_TABLES = [
  'transports',
  'handovers',
  'inbound_handovers',
  'searches',
  'search_steps',
  'case_contacts',
  'follow_ups',
  'orders',
  'persons',
  'referrals',
]

/** What is between measures now: on the way, handed over, coming in, searched for, around a case. */
export function FlowsDesk() {
  const say = useSay(words)
  const may = useMay()
  const { values, set } = useFilters(['tab'])
  const query = useAsk<FlowsAnswer>('/flows', FLOW_TABLES)
  const tab = TABS.find((one) => one === values.tab) ?? 'rides'
  const flows = query.data
  const counts = flows && {
    rides: flows.rides.filter((one) => !one.arrived).length,
    letters: flows.handovers.filter((one) => one.open).length,
    inbound: flows.inbound.filter((one) => one.answer === null).length,
    searches: flows.searches.length,
    cases: flows.cases.reduce((sum, one) => sum + one.contacts.filter((contact) => contact.as === null).length, 0),
  }
  const lists = flows && { rides: flows.rides, letters: flows.handovers, inbound: flows.inbound, searches: flows.searches, cases: flows.cases }
  return (
    <Screen
      title={say('title')}
      note={say('note')}
      actions={
        <>
          <Link href="/followup" asChild>
            <Button>{say('toBoard')}</Button>
          </Link>
          {may(startMeasures) && <ReadLetter />}
        </>
      }
    >
      <div className="row">
        <Segmented
          value={tab}
          onChange={(key) => set({ tab: key })}
          options={TABS.map((one) => ({ value: one, label: `${say(one)}${counts && counts[one] > 0 ? ` ${counts[one]}` : ''}` }))}
        />
      </div>
      {!flows && (query.error ? <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} /> : <Waiting />)}
      {lists && lists[tab].length === 0 && <div className="empty">{say(EMPTY[tab])}</div>}
      {flows && tab === 'rides' && <Rides items={flows.rides} />}
      {flows && tab === 'letters' && <LettersSent items={flows.handovers} may={may(startMeasures)} />}
      {flows && tab === 'inbound' && <LettersReceived items={flows.inbound} may={may(startMeasures)} />}
      {flows && tab === 'searches' && <SearchList items={flows.searches} />}
      {flows && tab === 'cases' && <CaseList items={flows.cases} may={may(startMeasures)} />}
    </Screen>
  )
}

/** The workbook of a letter, as the server reads it. */
function readSheet(file: File): Promise<LetterFile> {
  const form = new FormData()
  form.append('file', file)
  return tell<LetterFile>('POST', '/flows/letters', form)
}

/** A letter from a township elsewhere, which came as a file. */
function ReadLetter() {
  const say = useSay(words)
  const send = useSend()
  const act = useAct()
  const { township } = useSession()
  const take = async (file: File) => {
    await act.run(async () => {
      const letter = file.name.toLowerCase().endsWith('.json') ? (await readJsonFile(file))?.['letter'] : (await readSheet(file)).letter
      return send({ kind: 'followup/receive-handover', unit: township.root, input: { letter, fromTownship: null } })
    }, say('done'))
  }
  return (
    <>
      <Upload
        accept=".xlsx,.xls,.csv,.json"
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file)
          return false
        }}
      >
        <Button loading={act.busy}>{say('letterFile')}</Button>
      </Upload>
      <ProblemNotice problem={act.problem} />
    </>
  )
}
