import { comparePacks } from '@lianfang/contract/protocols/compare-packs.ts'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { useLanguage, useSay } from '../shell/language.tsx'
import { words } from './words.ts'
import { ScrollBox } from '../shell/scroll-box.tsx'

/** What another edition says that this one does not, in words, side by side. */
export function DifferenceTable({ before, after, label }: { readonly before: Pack; readonly after: Pack; readonly label: string }) {
  const say = useSay(words)
  const { language } = useLanguage()
  const differences = comparePacks(before, after, language)
  if (differences.length === 0) return <p className="hint">{say('noDifference')}</p>
  return (
    <ScrollBox label={label}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('before')}</th>
            <th scope="col">{say('after')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.group === '' ? one.label : `${one.group} · ${one.label}`}</th>
              <td>{one.before ?? <span className="hint">{say('notYet')}</span>}</td>
              <td>{one.after ?? <span className="hint">{say('gone')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
