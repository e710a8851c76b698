import { ruleLines, sayRecognition } from '@lianfang/contract/protocols/pack-lines.ts'
import { packWords } from '@lianfang/contract/protocols/pack-words.ts'
import { daysOf } from '@lianfang/domain/protocols/check-pack.ts'
import type { Rule } from '@lianfang/domain/protocols/pack.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { editorWords } from './editor-words.ts'
import { ChoiceField, CountField, NameField, NumberField, TextField, YesField } from './field.tsx'
import { PhaseFields } from './phase-fields.tsx'
import { RecognitionFields } from './recognition-fields.tsx'

interface Props {
  readonly path: string
  readonly rule: Rule
  readonly set: (rule: Rule) => void
  /** The rule of the parent for the same category: what this one must not exceed. */
  readonly above: Rule | undefined
}

/** One category: who belongs to it, what is asked of them, for how long at most. */
export function RuleFields({ path, rule, set, above }: Props) {
  const say = useSay(editorWords)
  const sayPack = useSay(packWords)
  const { language } = useLanguage()
  const change = (part: Partial<Rule>) => set({ ...rule, ...part })
  const theirs = above && new Map(ruleLines(above, language).map((line) => [line.key, line.text]))
  const bound = (key: string, more = '') => theirs && [say('bound', { text: theirs.get(key) }), more].filter((text) => text !== '').join(' · ')
  return (
    <>
      <div className="field-row">
        <TextField
          field={`${path}.category`}
          label={say('category')}
          hint={above ? undefined : say('categoryHint')}
          value={rule.category}
          set={(category) => change({ category })}
        />
        <NameField field={`${path}.name`} value={rule.name} set={(name) => change({ name })} />
      </div>
      <RecognitionFields
        path={`${path}.recognisedBy`}
        value={rule.recognisedBy}
        set={(recognisedBy) => change({ recognisedBy })}
        hint={above && `${say('bound', { text: above.recognisedBy.map((one) => sayRecognition(one, language)).join(sayPack('or')) })} · ${say('boundGroup')}`}
      />
      <PhaseFields
        path={`${path}.phases`}
        value={rule.phases}
        set={(phases) => change({ phases, maxDays: ceilingAfter(rule, phases) })}
        hint={bound('phases', say('boundMeasure'))}
      />
      <div className="field-row">
        <NumberField
          field={`${path}.maxDays`}
          label={say('maxDays')}
          hint={above ? say('bound', { text: say('boundDays', { days: daysOf(above), max: above.maxDays }) }) : say('maxDaysHint')}
          value={rule.maxDays}
          set={(maxDays) => change({ maxDays })}
        />
        <ChoiceField
          field={`${path}.countFrom`}
          label={say('countFrom')}
          of={['LAST_EXPOSURE', 'LEFT_RISK_AREA', 'ARRIVAL']}
          say={sayPack}
          value={rule.countFrom}
          set={(countFrom) => change({ countFrom })}
        />
        <NumberField
          field={`${path}.feverThreshold`}
          label={say('feverThreshold')}
          step={0.1}
          value={rule.feverThreshold}
          set={(feverThreshold) => change({ feverThreshold })}
        />
        <CountField
          field={`${path}.minGapHours`}
          label={say('minGapHours')}
          hint={say('optional')}
          value={rule.minGapHours}
          set={(minGapHours) => change({ minGapHours })}
        />
        <NumberField
          field={`${path}.testsWithoutDay`}
          label={say('testsWithoutDay')}
          value={rule.testsWithoutDay}
          set={(testsWithoutDay) => change({ testsWithoutDay })}
        />
      </div>
      <div className="field-row">
        <YesField
          field={`${path}.creditElsewhere`}
          label={say('creditElsewhere')}
          hint={bound('credit')}
          value={rule.creditElsewhere}
          set={(creditElsewhere) => change({ creditElsewhere })}
        />
        <YesField field={`${path}.secondPerson`} label={say('secondPerson')} value={rule.secondPerson} set={(secondPerson) => change({ secondPerson })} />
        <YesField
          field={`${path}.release.allTestsNegative`}
          label={say('allTestsNegative')}
          value={rule.release.allTestsNegative}
          set={(allTestsNegative) => change({ release: { ...rule.release, allTestsNegative } })}
        />
        <YesField
          field={`${path}.release.noSymptoms`}
          label={say('noSymptoms')}
          value={rule.release.noSymptoms}
          set={(noSymptoms) => change({ release: { ...rule.release, noSymptoms } })}
        />
      </div>
    </>
  )
}

/** The ceiling once the phases change: it stays their sum while it was their sum; another one was read off the document and stays. */
function ceilingAfter(rule: Rule, phases: Rule['phases']): number {
  return rule.maxDays === daysOf(rule) ? daysOf({ ...rule, phases }) : rule.maxDays
}
