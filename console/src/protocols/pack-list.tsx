import { Checkbox, Form } from 'antd'
import { Link } from 'wouter'
import { datesOf, sureness } from '@lianfang/contract/protocols/pack-lines.ts'
import { sayDisease } from '@lianfang/contract/protocols/pack-words.ts'
import { areaPrefix, liesIn } from '@lianfang/domain/protocols/area-code.ts'
import { useClock } from '../shell/clock.tsx'
import { useFilters } from '../shell/filters.ts'
import { useLanguage, useSay } from '../shell/language.tsx'
import { DayInput } from '../shell/moment-input.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { holdsOn, shelfOf, type Shelved } from './shelf.ts'
import { useRules, type KnownRules } from '../shell/use-rules.ts'
import { words } from './words.ts'
import { ScrollBox } from '../shell/scroll-box.tsx'

/** The packs by disease, and which of them hold on a day of choice. */
export function PackList() {
  const say = useSay(words)
  const { language } = useLanguage()
  const clock = useClock()
  const filters = useFilters(['day', 'all'])
  const rules = useRules()
  const day = filters.values.day || clock.today
  if (!rules.known) return rules.problem ? <ProblemNotice problem={rules.problem} onRetry={rules.again} /> : <Waiting />
  const { known } = rules
  const shown = shelfOf(known.packs).filter(({ pack, row }) => filters.values.all !== '' || row !== null || holdsOn(pack, day, known.own))
  const diseases = [...new Set(shown.map((one) => one.pack.disease))]
  return (
    <>
      <div className="toolbar">
        <Form.Item label={say('onDay')} htmlFor="rules-day" className="flush-item">
          <DayInput id="rules-day" required value={day} onChange={(next) => filters.set({ day: next === null || next === clock.today ? '' : next })} />
        </Form.Item>
        <Checkbox checked={filters.values.all === ''} onChange={(event) => filters.set({ all: event.target.checked ? '' : 'yes' })}>
          {say('onlyInForce')}
        </Checkbox>
        <span className="push" />
      </div>
      {shown.length === 0 && <div className="empty">{say('noPacks')}</div>}
      {diseases.map((disease) => (
        <Part key={disease} title={sayDisease(disease, language)}>
          <PackTable packs={shown.filter((one) => one.pack.disease === disease)} day={day} known={known} label={disease} />
        </Part>
      ))}
    </>
  )
}

interface Props {
  readonly packs: readonly Shelved[]
  readonly day: string
  readonly known: KnownRules
  readonly label: string
}

function PackTable({ packs, day, known, label }: Props) {
  const say = useSay(words)
  const { language } = useLanguage()
  return (
    <ScrollBox label={label}>
      <table className="plain-table pack-table by-disease">
        <thead>
          <tr>
            {(['name', 'version', 'dates', 'jurisdiction', 'state', 'source', 'sure'] as const).map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {packs.map(({ pack, row }) => (
            <tr key={`${pack.line} ${pack.version}`}>
              <th scope="row">
                <Link href={packHref(pack)}>{pack.name[language] || pack.name.zh}</Link> <span className="code">{pack.line}</span>
              </th>
              <td>{pack.version}</td>
              <td>{datesOf(pack, language)}</td>
              <td>{placeOf(pack.jurisdiction, known.own.root, say)}</td>
              <td>
                <Stand pack={{ pack, row }} day={day} known={known} />
              </td>
              <td className="pack-source">{pack.source.document}</td>
              <td>{sureness(pack, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Whether an edition holds on the day, and where it comes from. */
export function Stand({ pack: { pack, row }, day, known }: { readonly pack: Shelved; readonly day: string; readonly known: KnownRules }) {
  const say = useSay(words)
  const holds = holdsOn(pack, day, known.own)
  const wasOn = known.switches.some((one) => one.line === pack.line && one.edition === pack.version)
  return (
    <>
      <strong className={holds ? 'ok' : ''}>
        {holds ? '● ' : '○ '}
        {say(standOf(pack, day, known.own.root, holds))}
      </strong>
      <br />
      <span className="hint">{say(row === null ? 'shipped' : wasOn ? 'own' : 'ownDraft')}</span>
    </>
  )
}

function standOf(pack: Shelved['pack'], day: string, root: string, holds: boolean): 'inForce' | 'ahead' | 'over' | 'elsewhere' | 'notInForce' {
  if (holds) return 'inForce'
  if (!liesIn(root, pack.jurisdiction) && !liesIn(pack.jurisdiction, root)) return 'elsewhere'
  if (pack.effectiveFrom > day) return 'ahead'
  return pack.effectiveTo !== null && pack.effectiveTo < day ? 'over' : 'notInForce'
}

export function packHref({ line, version }: { readonly line: string; readonly version: string }): string {
  return `/protocols/pack/${encodeURIComponent(line)}/${encodeURIComponent(version)}`
}

function placeOf(code: string, root: string, say: (key: 'country' | 'here') => string): string {
  const prefix = areaPrefix(code)
  return prefix === '' ? say('country') : prefix === areaPrefix(root) ? say('here') : code
}
