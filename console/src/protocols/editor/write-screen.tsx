import { Alert, Form, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { packsInForce } from '@lianfang/domain/protocols/packs-in-force.ts'
import { useClock } from '../../shell/clock.tsx'
import { useFilters } from '../../shell/filters.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { Screen } from '../../shell/screen.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { FileChoice } from '../file-choice.tsx'
import { shelfOf } from '../shelf.ts'
import { useRules, type KnownRules } from '../../shell/use-rules.ts'
import { words } from '../words.ts'
import { blankPack, localPack, nextPack } from './blank-packs.ts'
import { editorWords } from './editor-words.ts'
import { PackEditor } from './pack-editor.tsx'

/** Where an edition is written: from nothing, as an addition, as the next of a line, from a draft or from a file. */
export function WriteScreen() {
  const rules = useRules()
  if (!rules.known) return rules.problem ? <ProblemNotice problem={rules.problem} onRetry={rules.again} /> : <Waiting />
  return <Write known={rules.known} />
}

function Write({ known }: { readonly known: KnownRules }) {
  const say = useSay(editorWords)
  const sayPlace = useSay(words)
  const { language } = useLanguage()
  const { today } = useClock()
  const { values, set } = useFilters(['kind', 'line', 'version'])
  const [file, setFile] = useState<Pack | null>(null)
  const { root } = known.own
  const shelf = shelfOf(known.packs)
  const from = shelf.find(({ pack }) => pack.line === values.line && pack.version === values.version)?.pack
  const name = from ? from.name[language] || from.name.zh : ''
  const back = <Link href="/protocols">‹ {sayPlace('backToList')}</Link>
  const editor = (start: Pack, base: Pack | null, locked = false) => (
    <PackEditor key={`${start.line} ${start.version}`} start={start} base={base} locked={locked} known={known} />
  )
  if (values.kind === 'next' && from)
    return (
      <Screen title={say('newVersion', { name })} note={back}>
        {editor(nextPack(from, today, shelf), from, true)}
      </Screen>
    )
  if (values.kind === 'draft' && from)
    return (
      <Screen title={say('editDraft', { name })} note={back}>
        {editor(from, from, true)}
      </Screen>
    )
  if (values.kind === 'file')
    return (
      <Screen title={sayPlace('fromFile')} note={back}>
        {file ? (
          editor(file, shelf.find(({ pack }) => pack.line === file.line && pack.version !== file.version)?.pack ?? null)
        ) : (
          <FileChoice choose={setFile} />
        )}
      </Screen>
    )
  if (values.kind !== 'local')
    return (
      <Screen title={say('newBlank')} note={back}>
        <Alert type="info" title={say('blankNote')} />
        {editor(blankPack(today, root.slice(0, 6)), null)}
      </Screen>
    )
  const parents = [...packsInForce(today, known.own), ...(from ? [from] : [])].filter((pack, at, all) => pack.rules.length > 0 && all.indexOf(pack) === at)
  return (
    <Screen title={say('newLocal')} note={back}>
      <Alert type="info" title={say('localNote')} />
      <Form.Item label={say('chooseParent')} htmlFor="pack-parent">
        <Select<string, { value: string; label: string; pack: Pack }>
          id="pack-parent"
          className="compare-with"
          popupMatchSelectWidth={false}
          {...(from ? { value: `${from.line} ${from.version}` } : {})}
          onChange={(_, option) => !Array.isArray(option) && option && set({ line: option.pack.line, version: option.pack.version })}
          options={parents.map((pack) => ({
            value: `${pack.line} ${pack.version}`,
            label: `${pack.name[language] || pack.name.zh} · ${pack.version}`,
            pack,
          }))}
        />
      </Form.Item>
      {from ? editor(localPack(from, root, today, shelf), null, true) : <p className="hint">{say('chooseParentFirst')}</p>}
    </Screen>
  )
}
