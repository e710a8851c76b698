import { Button, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { keepRules, switchTheRules } from '@lianfang/domain/protocols/policy.ts'
import type { WithdrawPack } from '@lianfang/domain/protocols/withdraw-pack.ts'
import { useAct } from '../shell/act.ts'
import { useClock } from '../shell/clock.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { Part } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { Screen } from '../shell/screen.tsx'
import { useSend } from '../shell/send.ts'
import { useMay } from '../shell/session.tsx'
import { useUnits } from '../shell/units.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { Stand } from './pack-list.tsx'
import { PackView } from './pack-view.tsx'
import { savePackFile } from './read-pack-file.ts'
import { shelfOf, type Shelved } from './shelf.ts'
import { useRules } from '../shell/use-rules.ts'
import { ClusterTrial } from './trial/cluster-trial.tsx'
import { ZoneTrial } from './trial/zone-trial.tsx'
import { words } from './words.ts'

/** One edition: to read, to compare, to hand over as a file, and where it is the township's own to go on with. */
export function PackScreen() {
  const say = useSay(words)
  const { language } = useLanguage()
  const clock = useClock()
  const units = useUnits()
  const rules = useRules()
  const { line, version } = useParams<{ line: string; version: string }>()
  if (!rules.known) return rules.problem ? <ProblemNotice problem={rules.problem} onRetry={rules.again} /> : <Waiting />
  const shelf = shelfOf(rules.known.packs)
  const shelved = shelf.find(({ pack }) => pack.line === decodeURIComponent(line) && pack.version === decodeURIComponent(version))
  if (!shelved)
    return (
      <Screen title={say('title')}>
        <p>{say('unknownPack')}</p>
        <Link href="/protocols">{say('backToList')}</Link>
      </Screen>
    )
  const { pack, row } = shelved
  const wasOn = rules.known.switches.some((one) => one.line === pack.line && one.edition === pack.version)
  return (
    <Screen
      title={`${pack.name[language] || pack.name.zh} · ${pack.version}`}
      note={row && say('enteredBy', { name: units.workerName(row.by), at: clock.instant(row.at) })}
      actions={<Ways shelved={shelved} wasOn={wasOn} />}
    >
      <p>
        <Link href="/protocols">‹ {say('backToList')}</Link>
      </p>
      <p>
        <Stand pack={shelved} day={clock.today} known={rules.known} />
      </p>
      <PackView pack={pack} />
      {pack.vector && <ZoneTrial vector={pack.vector} />}
      {pack.clusters && <ClusterTrial clusters={pack.clusters} />}
      <div className="no-print">
        <Compare shelved={shelved} shelf={shelf} />
      </div>
    </Screen>
  )
}

function Ways({ shelved: { pack, row }, wasOn }: { readonly shelved: Shelved; readonly wasOn: boolean }) {
  const say = useSay(words)
  const may = useMay()
  const act = useAct()
  const send = useSend()
  const units = useUnits()
  const [, navigate] = useLocation()
  const where = `line=${encodeURIComponent(pack.line)}&version=${encodeURIComponent(pack.version)}`
  const withdraw = async (id: string) => {
    const input: WithdrawPack = { pack: id }
    if (await act.run(() => send({ kind: 'protocols/withdraw-pack', unit: units.root, input }), say('withdrawn'))) navigate('/protocols')
  }
  return (
    <>
      <Button onClick={() => savePackFile(pack)}>{say('toFile')}</Button>
      {may(keepRules) && row === null && pack.parent === null && pack.rules.length > 0 && (
        <Link href={`/protocols/write?kind=local&${where}`} asChild>
          <Button>{say('writeLocal')}</Button>
        </Link>
      )}
      {may(keepRules) && row !== null && (
        <Link href={`/protocols/write?kind=next&${where}`} asChild>
          <Button>{say('writeNext')}</Button>
        </Link>
      )}
      {may(keepRules) && row !== null && !wasOn && (
        <>
          <Link href={`/protocols/write?kind=draft&${where}`} asChild>
            <Button>{say('editDraft')}</Button>
          </Link>
          <Popconfirm
            title={say('withdraw')}
            description={<div className="popover-form">{say('withdrawAsk')}</div>}
            okText={say('withdraw')}
            onConfirm={() => void withdraw(row.id)}
          >
            <Button danger loading={act.busy}>
              {say('withdraw')}
            </Button>
          </Popconfirm>
        </>
      )}
      {may(switchTheRules) && (
        <Link href={`/protocols?tab=switching&${where}`} asChild>
          <Button type="primary">{say('trySwitch')}</Button>
        </Link>
      )}
      <ProblemNotice problem={act.problem} onClose={act.clear} />
    </>
  )
}

function Compare({ shelved, shelf }: { readonly shelved: Shelved; readonly shelf: readonly Shelved[] }) {
  const say = useSay(words)
  const { language } = useLanguage()
  const { pack } = shelved
  // The editions of the same line first, the latest before this one foremost; then what else is about the disease.
  const others = shelf.filter((one) => one !== shelved && one.pack.disease === pack.disease).map((one) => one.pack)
  const usual = others.filter((one) => one.line === (pack.parent ?? pack.line) && one.effectiveFrom <= pack.effectiveFrom).at(-1) ?? others[0]
  const [chosen, choose] = useState<string | null>(null)
  const other = others.find((one) => `${one.line} ${one.version}` === chosen) ?? usual
  if (!other) return null
  return (
    <Part title={say('compare')}>
      <Select
        aria-label={say('compareWith')}
        className="compare-with"
        popupMatchSelectWidth={false}
        value={`${other.line} ${other.version}`}
        onChange={choose}
        options={others.map((one) => ({ value: `${one.line} ${one.version}`, label: `${one.name[language] || one.name.zh} · ${one.version}` }))}
      />
      <DifferenceTable before={other} after={pack} label={say('compare')} />
    </Part>
  )
}
