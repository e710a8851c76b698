import { Button, Segmented, Table } from 'antd'
import { useState } from 'react'
import type { BulletinAnswer, FigureRows } from '@lianfang/contract/bulletin/answers.ts'
import type { DrawerProps } from '../shell/open-stack.ts'
import { ExportButton } from '../shell/export-button.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { OpenLink } from '../shell/open-link.tsx'
import { Panel } from '../shell/panel.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useUnits } from '../shell/units.tsx'
import { useAsk, usePages } from '../shell/use-ask.ts'
import { readQuestion, type Part } from './rows-question.ts'
import { BULLETIN_TABLES } from './bulletin-tables.ts'
import { words } from './words.ts'

type Row = FigureRows['items'][number]

/** The rows behind a figure: each a person, a household or a place that can be opened. */
export function RowsDrawer({ id }: DrawerProps) {
  const say = useSay(words)
  const { language } = useLanguage()
  const units = useUnits()
  const question = readQuestion(id)
  const [part, setPart] = useState<Part>('rows')
  const bulletin = useAsk<BulletinAnswer>('/bulletin', BULLETIN_TABLES, { day: question.day })
  const figure = bulletin.data?.figures.find((one) => one.indicator === question.indicator)
  const params = { day: question.day, indicator: question.indicator, unit: question.unit, part }
  const pages = usePages<Row>('/bulletin/rows', BULLETIN_TABLES, params)
  return (
    <Panel
      title={figure ? figure.name[language] : question.indicator}
      sub={figure && `${figure.formula[language]}${question.unit === '' ? '' : ` · ${units.name(question.unit)}`}`}
      actions={<ExportButton list="bulletin-rows" filters={params} />}
    >
      {figure && figure.of !== null && (
        <Segmented
          value={part}
          onChange={setPart}
          options={[
            { value: 'rows', label: say('showRows') },
            { value: 'of', label: say('showOf') },
            { value: 'missing', label: say('showMissing') },
          ]}
        />
      )}
      <ProblemNotice problem={pages.problem ?? bulletin.error} onRetry={pages.again} />
      <Table<Row>
        size="small"
        pagination={false}
        rowKey="id"
        loading={pages.loading && pages.items.length === 0}
        dataSource={[...pages.items]}
        locale={{ emptyText: say('emptyRows') }}
        columns={[
          { key: 'name', title: say('rowsName'), render: (_, row) => <RowLink row={row} /> },
          { key: 'where', title: say('where'), render: (_, row) => [...new Set([row.place, row.grid])].filter((text) => text !== '').join(' ') },
          { key: 'detail', title: say('detail'), render: (_, row) => row.detail[language] },
        ]}
      />
      {pages.more && (
        <Button loading={pages.loadingMore} onClick={pages.more}>
          {say('more')}
        </Button>
      )}
    </Panel>
  )
}

/** Opens what the row is about: a follow-up before its person, a person before the household. */
function RowLink({ row }: { readonly row: Row }) {
  const name = row.name || row.place || row.grid
  if (row.followUp !== null)
    return (
      <OpenLink kind="follow-up" id={row.followUp} row>
        {name}
      </OpenLink>
    )
  if (row.table === 'referrals')
    return (
      <OpenLink kind="referral" id={row.id} row>
        {name}
      </OpenLink>
    )
  if (row.person !== null)
    return (
      <OpenLink kind="person" id={row.person} row>
        {name}
      </OpenLink>
    )
  if (row.household !== null)
    return (
      <OpenLink kind="household" id={row.household} row>
        {name}
      </OpenLink>
    )
  return (
    <OpenLink kind="unit" id={row.unit} row>
      {name}
    </OpenLink>
  )
}
