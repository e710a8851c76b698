import { linesOf, PACK_PARTS, ruleLines } from '@lianfang/contract/protocols/pack-lines.ts'
import type { Pack, Rule } from '@lianfang/domain/protocols/pack.ts'
import { useLanguage, useSay } from '../shell/language.tsx'
import { Facts, Part } from '../shell/panel.tsx'
import { PhaseCalendar } from './phase-calendar.tsx'
import { words } from './words.ts'

/** An edition as one reads it: part by part in sentences, each category with its days on a strip. */
export function PackView({ pack }: { readonly pack: Pack }) {
  const say = useSay(words)
  const { language } = useLanguage()
  const lines = linesOf(pack, language)
  return (
    <>
      {PACK_PARTS.filter((part) => lines.some((line) => line.part === part)).map((part) => (
        <Part key={part} title={say(part)}>
          {part === 'RULES' ? (
            pack.rules.map((rule) => <RuleCard key={rule.category} rule={rule} />)
          ) : (
            <Facts facts={lines.filter((line) => line.part === part).map((line) => [line.label, line.text])} />
          )}
        </Part>
      ))}
    </>
  )
}

function RuleCard({ rule }: { readonly rule: Rule }) {
  const { language } = useLanguage()
  const days = rule.phases
    .flatMap(({ measure, days: n, testDays }) => Array.from({ length: n }, (_, i) => ({ measure, test: testDays.includes(i + 1) })))
    .map((day, at) => ({ ...day, label: String(at + 1) }))
  return (
    <section className="rule-card">
      <h3>
        {rule.name[language] || rule.name.zh} <span className="code">{rule.category}</span>
      </h3>
      <PhaseCalendar days={days} />
      <Facts facts={ruleLines(rule, language).map((line) => [line.label, line.text])} />
    </section>
  )
}
