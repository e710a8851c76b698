import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { NearestAnswerer } from '../shell/answerers.tsx'
import { useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { Part } from '../shell/panel.tsx'

/** Which places owe the day's report and have sent none, and whom to call. */
export function SilentUnits({ bulletin }: { readonly bulletin: BulletinAnswer }) {
  const sayTerm = useSay(bulletinWords)
  const { silentUnits } = bulletin
  return (
    <Part
      title={sayTerm('silent')}
      extra={
        <OpenLink kind="reports" id="all">
          {sayTerm('report-day')}
        </OpenLink>
      }
    >
      {silentUnits.length === 0 ? (
        <p className="ok">✓ {sayTerm('silent-none')}</p>
      ) : (
        <ul className="chips">
          {silentUnits.map((unit) => (
            <li key={unit.id} className="silent">
              <OpenLink kind="unit" id={unit.id}>
                {unit.name}
              </OpenLink>{' '}
              <NearestAnswerer unit={unit.id} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
