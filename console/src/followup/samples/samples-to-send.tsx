import { AutoComplete, Button, Form, Input } from 'antd'
import { useMemo, useState } from 'react'
import { v7 } from 'uuid'
import type { SampleItem } from '@lianfang/contract/followup/samples/answers.ts'
import { recordObservations } from '@lianfang/domain/followup/policy.ts'
import type { SendSamples } from '@lianfang/domain/followup/samples/send-samples.ts'
import { useAct } from '../../shell/act.ts'
import { useSay } from '../../shell/language.tsx'
import { ListTable } from '../../shell/list-table.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useSend } from '../../shell/send.ts'
import { useMay, useSession } from '../../shell/session.tsx'
import { useAsk, usePages, type Page } from '../../shell/use-ask.ts'
import { useSampleColumns } from './sample-columns.tsx'
import { words } from './words.ts'

interface Bag {
  readonly laboratory?: string
  readonly label?: string
}

/** Samples that have not gone to a laboratory: tick them, number the tubes, and say where the bag goes. */
export function SamplesToSend() {
  const say = useSay(words)
  const may = useMay()
  const send = useSend()
  const act = useAct()
  const { township } = useSession()
  const [form] = Form.useForm<Bag>()
  const [chosen, choose] = useState<readonly string[]>([])
  const [tubes, setTubes] = useState<Readonly<Record<string, string>>>({})
  const pages = usePages<SampleItem>('/samples', ['observations'], { state: 'TAKEN' })
  const gone = useAsk<Page<SampleItem>>('/samples', ['observations'], { state: 'SENT' })
  const laboratories = [...new Set((gone.data?.items ?? []).flatMap((sample) => sample.laboratory ?? []))]
  const writing = may(recordObservations)
  const common = useSampleColumns()
  const columns = useMemo(
    () => [
      ...common,
      {
        key: 'tube',
        title: say('tube'),
        width: 180,
        render: (item: SampleItem) =>
          writing ? (
            <Input
              size="small"
              maxLength={40}
              aria-label={say('tubeOf', { name: item.name })}
              value={tubes[item.id] ?? item.tube ?? ''}
              onChange={(event) => setTubes({ ...tubes, [item.id]: event.target.value })}
            />
          ) : (
            (item.tube ?? '—')
          ),
      },
    ],
    [common, say, tubes, writing],
  )
  const going = pages.items.filter((item) => chosen.includes(item.id))
  const sendBag = async (bag: Bag) => {
    const input: SendSamples = {
      laboratory: bag.laboratory?.trim() ?? '',
      label: bag.label?.trim() ?? '',
      samples: going.map((item) => ({ id: v7(), sample: item.id, tube: tubes[item.id]?.trim() || null })),
    }
    const [first] = going
    // One village's bag stands in the village; one from several, with the township.
    const unit = first && going.every((item) => item.unit === first.unit) ? first.unit : township.root
    if (!(await act.run(() => send({ kind: 'followup/send-samples', unit, input }), say('sendDone')))) return
    choose([])
    form.resetFields(['label'])
  }
  return (
    <>
      {writing && (
        <Form<Bag> form={form} layout="inline" className="row" requiredMark={false} onFinish={(bag) => void sendBag(bag)}>
          <Form.Item name="laboratory" label={say('laboratory')} rules={[{ required: true, message: say('required', { field: say('laboratory') }) }]}>
            <AutoComplete className="unit-select" maxLength={100} placeholder={say('laboratoryHint')} options={laboratories.map((value) => ({ value }))} />
          </Form.Item>
          <Form.Item name="label" label={say('label')}>
            <Input maxLength={40} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={act.busy} disabled={going.length === 0}>
            {going.length === 0 ? say('choose') : say('send', { n: going.length })}
          </Button>
        </Form>
      )}
      <ProblemNotice problem={act.problem} onClose={act.clear} />
      <ListTable<SampleItem>
        list="samples-taken"
        label={say('taken')}
        columns={columns}
        pages={pages}
        keyOf={(item) => item.id}
        empty={say('emptyTaken')}
        {...(writing ? { selection: { chosen, choose } } : {})}
      />
    </>
  )
}
