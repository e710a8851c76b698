import { Button, Collapse, Form } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import type { PutPack } from '@lianfang/domain/protocols/put-pack.ts'
import { useAct } from '../../shell/act.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { Part } from '../../shell/panel.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { DifferenceTable } from '../difference-table.tsx'
import { packHref } from '../pack-list.tsx'
import { savePackFile } from '../read-pack-file.ts'
import { parentOf, shelfOf } from '../shelf.ts'
import type { KnownRules } from '../../shell/use-rules.ts'
import { AboutPart } from './about-part.tsx'
import { AreasPart } from './areas-part.tsx'
import { ClustersPart } from './clusters-part.tsx'
import { ComplaintList } from './complaint-list.tsx'
import { complaintsOf } from './complaints.ts'
import { editorWords } from './editor-words.ts'
import { ComplaintContext } from './field.tsx'
import { PreviewPart } from './preview-part.tsx'
import { RulesPart } from './rules-part.tsx'
import { SourcePart, TeamPart } from './source-part.tsx'
import { VectorPart } from './vector-part.tsx'

interface Props {
  readonly start: Pack
  /** The edition this one comes after: what changed is shown. */
  readonly base: Pack | null
  /** The line is given: of an addition, or of an edition that has others. */
  readonly locked: boolean
  readonly known: KnownRules
}

/** The form of an edition, with what is wrong beside each field, a made-up person's dates and what changed, at every key. */
export function PackEditor({ start, base, locked, known }: Props) {
  const say = useSay(editorWords)
  const { language } = useLanguage()
  const [draft, setDraft] = useState(start)
  const act = useAct()
  const send = useSend()
  const [, navigate] = useLocation()
  const slow = useDeferredValue(draft)
  const complaints = useMemo(() => complaintsOf(slow, known.own, language), [slow, known.own, language])
  const parent = draft.parent === null ? undefined : parentOf(draft, shelfOf(known.packs))
  const change = (part: Partial<Pack>) => setDraft((before) => ({ ...before, ...part }))
  const part = { draft, change }
  const same = (one: Pack): boolean => one.line === draft.line && one.version === draft.version
  const taken = known.packs.some(same) && !(base !== null && same(base))
  const keep = async () => {
    const input: PutPack = { pack: draft }
    if (await act.run(() => send({ kind: 'protocols/put-pack', unit: known.own.root, input }), say('saved'))) navigate(packHref(draft))
  }
  const more = [
    { key: 'areas', label: say('areaLevels'), children: <AreasPart {...part} /> },
    { key: 'clusters', label: say('clusters'), children: <ClustersPart {...part} /> },
    { key: 'vector', label: say('vector'), children: <VectorPart {...part} /> },
    { key: 'team', label: say('team'), children: <TeamPart {...part} /> },
  ]
  return (
    <ComplaintContext.Provider value={complaints}>
      <Form component={false} layout="vertical">
        <div className="pack-editor">
          <div className="pack-form">
            <Part title={say('about')}>
              <AboutPart {...part} parent={parent} locked={locked} taken={taken} />
            </Part>
            <Part title={say('source')}>
              <SourcePart {...part} />
            </Part>
            <RulesPart {...part} parent={parent} />
            <Collapse size="small" items={more} />
          </div>
          <div className="pack-side">
            <ComplaintList complaints={complaints} />
            <div className="row side-actions">
              <Button type="primary" disabled={complaints.length > 0} loading={act.busy} onClick={() => void keep()}>
                {say('save')}
              </Button>
              <Button onClick={() => savePackFile(draft)}>{say('exportDraft')}</Button>
            </div>
            <ProblemNotice problem={act.problem} />
            <Part title={say('preview')}>
              <PreviewPart draft={slow} />
            </Part>
            {base && (
              <Part title={say('changes', { name: `${base.name[language] || base.name.zh} ${base.version}` })}>
                <DifferenceTable before={base} after={slow} label={say('changes', { name: base.version })} />
              </Part>
            )}
          </div>
        </div>
      </Form>
    </ComplaintContext.Provider>
  )
}
