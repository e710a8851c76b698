import { Button, Result } from 'antd'
import { Link } from 'wouter'
import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import type { ResultListItem } from '@lianfang/contract/followup/samples/answers.ts'
import type { BatchItem } from '@lianfang/contract/referrals/answers.ts'
import { useSay } from '../shell/language.tsx'
import { useAsk, type Page } from '../shell/use-ask.ts'
import { words } from './words.ts'

/** What a file that was taken in leads to. */
export function TakenIn({ file }: { readonly file: ImportAnswer }) {
  const say = useSay(words)
  const list = useAsk<BatchItem>(file.kind === 'referrals' && file.batch !== null ? `/referrals/batches/${file.batch}` : null, [
    'referral_batches',
    'referrals',
  ])
  const results = useAsk<Page<ResultListItem>>(file.kind === 'results' ? '/result-lists' : null, ['result_lists', 'disputes'])
  const disputed = results.data?.items.find((one) => one.id === file.batch)?.open ?? 0
  const triage = list.data?.triage ?? 0
  const batch = file.batch === null ? '' : `&batch=${file.batch}`
  const next =
    file.kind === 'referrals' ? (
      <>
        {triage > 0 && (
          <Link href={`/referrals?status=TRIAGE${batch}`} asChild>
            <Button type="primary">{say('seeTriage', { n: triage })}</Button>
          </Link>
        )}
        <Link href={`/referrals?status=ALL${batch}`} asChild>
          <Button type={triage > 0 ? 'default' : 'primary'}>{say('seeReferrals')}</Button>
        </Link>
      </>
    ) : file.kind === 'results' ? (
      <Link href={disputed > 0 ? '/followup/samples?tab=disputes' : '/followup/samples'} asChild>
        <Button type="primary">{disputed > 0 ? say('seeDisputes', { n: disputed }) : say('seeSamples')}</Button>
      </Link>
    ) : (
      <Link href={file.kind === 'grids' ? '/grids' : '/people?tab=households'} asChild>
        <Button type="primary">{say(file.kind === 'grids' ? 'seeGrids' : 'seeHouseholds')}</Button>
      </Link>
    )
  return (
    <Result
      status="success"
      title={list.data ? say('takenN', { n: list.data.accepted, bad: list.data.bad }) : say('taken')}
      subTitle={file.kind === 'referrals' ? say('undoHint') : file.kind === 'results' ? say('undoResults') : ''}
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
