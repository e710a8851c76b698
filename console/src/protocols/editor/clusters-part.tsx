import type { ClusterRules, ClusterThreshold } from '@lianfang/domain/protocols/cluster-rules.ts'
import { diseaseWords, packWords } from '@lianfang/contract/protocols/pack-words.ts'
import { useLanguage, useSay } from '../../shell/language.tsx'
import { editorWords } from './editor-words.ts'
import { ChoiceField, CountField, NameField, NumberField, TextField, YesField } from './field.tsx'
import { ItemList } from './item-list.tsx'
import type { PartProps } from './part-props.ts'

const BLANK: ClusterRules = { thresholds: [], classStop: null, backAfterHours: null, reportWithinHours: null }
const BLANK_STOP = { newToday: 5, shareIll: 0.3, severeInAWeek: 2, days: 4 }

/** When cases in a school or an institution are a cluster, and when a class stops. */
export function ClustersPart({ draft, change }: PartProps) {
  const say = useSay(editorWords)
  const { clusters } = draft
  return (
    <>
      <YesField field="clusters" label={say('withClusters')} value={clusters !== null} set={(yes) => change({ clusters: yes ? BLANK : null })} />
      {clusters && <ClusterFields clusters={clusters} disease={draft.disease} set={(next) => change({ clusters: next })} />}
    </>
  )
}

interface Props {
  readonly clusters: ClusterRules
  readonly disease: string
  readonly set: (clusters: ClusterRules) => void
}

function ClusterFields({ clusters, disease, set }: Props) {
  const say = useSay(editorWords)
  const { language } = useLanguage()
  const stop = clusters.classStop
  const setStop = (part: Partial<typeof BLANK_STOP>) => set({ ...clusters, classStop: { ...(stop ?? BLANK_STOP), ...part } })
  const blank = (): ClusterThreshold => ({
    illness: disease,
    name: diseaseWords[disease] ?? { zh: '', en: '' },
    where: 'INSTITUTION',
    cases: 5,
    days: 7,
    is: 'CLUSTER',
  })
  return (
    <>
      <ItemList<ClusterThreshold>
        items={clusters.thresholds}
        set={(thresholds) => set({ ...clusters, thresholds })}
        blank={blank}
        add={say('addThreshold')}
        name={(one) => one.name[language] || one.illness}
      >
        {(one, setOne, at) => <ThresholdFields path={`clusters.thresholds.${at}`} one={one} set={setOne} />}
      </ItemList>
      <YesField
        field="clusters.classStop"
        label={say('withClassStop')}
        value={stop !== null}
        set={(yes) => set({ ...clusters, classStop: yes ? BLANK_STOP : null })}
      />
      {stop && (
        <div className="field-row">
          <NumberField field="clusters.classStop.newToday" label={say('newToday')} value={stop.newToday} set={(newToday) => setStop({ newToday })} />
          <NumberField
            field="clusters.classStop.shareIll"
            label={say('shareIll')}
            value={Math.round(stop.shareIll * 100)}
            set={(share) => setStop({ shareIll: share / 100 })}
          />
          <NumberField
            field="clusters.classStop.severeInAWeek"
            label={say('severe')}
            value={stop.severeInAWeek}
            set={(severeInAWeek) => setStop({ severeInAWeek })}
          />
          <NumberField field="clusters.classStop.days" label={say('stopDays')} value={stop.days} set={(days) => setStop({ days })} />
        </div>
      )}
      <div className="field-row">
        <CountField
          field="clusters.backAfterHours"
          label={say('backAfterHours')}
          hint={say('optional')}
          value={clusters.backAfterHours}
          set={(backAfterHours) => set({ ...clusters, backAfterHours })}
        />
        <CountField
          field="clusters.reportWithinHours"
          label={say('reportWithinHours')}
          hint={say('optional')}
          value={clusters.reportWithinHours}
          set={(reportWithinHours) => set({ ...clusters, reportWithinHours })}
        />
      </div>
    </>
  )
}

interface ThresholdProps {
  readonly path: string
  readonly one: ClusterThreshold
  readonly set: (one: ClusterThreshold) => void
}

function ThresholdFields({ path, one, set }: ThresholdProps) {
  const say = useSay(editorWords)
  const sayPack = useSay(packWords)
  return (
    <div className="field-row">
      <TextField field={`${path}.illness`} label={say('illness')} hint={say('diseaseHint')} value={one.illness} set={(illness) => set({ ...one, illness })} />
      <NameField field={`${path}.name`} value={one.name} set={(name) => set({ ...one, name })} />
      <ChoiceField
        field={`${path}.where`}
        label={say('where')}
        of={['INSTITUTION', 'CLASS']}
        say={sayPack}
        value={one.where}
        set={(where) => set({ ...one, where })}
      />
      <NumberField field={`${path}.cases`} label={say('cases')} value={one.cases} set={(cases) => set({ ...one, cases })} />
      <NumberField field={`${path}.days`} label={say('within')} value={one.days} set={(days) => set({ ...one, days })} />
      <ChoiceField
        field={`${path}.is`}
        label={say('is')}
        of={['REPORT', 'CLUSTER', 'OUTBREAK']}
        say={sayPack}
        value={one.is}
        set={(is) => set({ ...one, is })}
      />
    </div>
  )
}
