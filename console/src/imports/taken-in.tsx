import { Button, Result } from 'antd'
import { Link } from 'wouter'
import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import { useSay } from '../shell/language.tsx'
import { words } from './words.ts'

/** What a file that was taken in leads to. */
export function TakenIn({ file }: { readonly file: ImportAnswer }) {
  const say = useSay(words)
  const batch = file.batch === null ? '' : `&batch=${file.batch}`
  const next =
    file.kind === 'referrals' ? (
      <>
        {file.counts.triage > 0 && (
          <Link href={`/referrals?status=TRIAGE${batch}`} asChild>
            <Button type="primary">{say('seeTriage', { n: file.counts.triage })}</Button>
          </Link>
        )}
        <Link href={`/referrals?status=ALL${batch}`} asChild>
          <Button type={file.counts.triage > 0 ? 'default' : 'primary'}>{say('seeReferrals')}</Button>
        </Link>
      </>
    ) : (
      <Link href={file.kind === 'grids' ? '/grids' : '/people?tab=households'} asChild>
        <Button type="primary">{say(file.kind === 'grids' ? 'seeGrids' : 'seeHouseholds')}</Button>
      </Link>
    )
  return (
    <Result
      status="success"
      title={say('taken')}
      subTitle={file.kind === 'referrals' ? say('undoHint') : ''}
      extra={
        <div className="row centre">
          {next}
          <Link href="/imports" asChild>
            <Button>{say('another')}</Button>
          </Link>
        </div>
      }
    />
  )
}
