import { Button } from 'antd'
import type { Pack, Rule } from '@lianfang/domain/protocols/pack.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { BLANK_RULE } from './blank-packs.ts'
import { editorWords } from './editor-words.ts'
import { Field } from './field.tsx'
import { ItemList } from './item-list.tsx'
import type { PartProps } from './part-props.ts'
import { RuleFields } from './rule-fields.tsx'

/** The categories; those of a local addition are taken from its parent, for no others may be added (九不准 4). */
export function RulesPart({ draft, change, parent }: PartProps & { readonly parent: Pack | undefined }) {
  const say = useSay(editorWords)
  const { language } = useLanguage()
  const left = parent?.rules.filter((rule) => !draft.rules.some((one) => one.category === rule.category)) ?? []
  return (
    <Field field="rules" label={say('rules')} group>
      {draft.rules.length === 0 && <p className="hint">{say('rulesNone')}</p>}
      <ItemList<Rule>
        items={draft.rules}
        set={(rules) => change({ rules })}
        blank={draft.parent === null ? () => BLANK_RULE : undefined}
        add={say('addRule')}
        name={({ name }, at) =>
          name[language] || name.zh ? say('ruleTitle', { n: at + 1, name: name[language] || name.zh }) : say('ruleUnnamed', { n: at + 1 })
        }
      >
        {(rule, set, at) => <RuleFields path={`rules.${at}`} rule={rule} set={set} above={parent?.rules.find((one) => one.category === rule.category)} />}
      </ItemList>
      {parent && (
        <p className="row">
          <span className="hint">{left.length === 0 ? say('takeAll') : say('takeRule')}</span>
          {left.map((rule) => (
            <Button key={rule.category} size="small" onClick={() => change({ rules: [...draft.rules, rule] })}>
              {rule.name[language]}
            </Button>
          ))}
        </p>
      )}
    </Field>
  )
}
