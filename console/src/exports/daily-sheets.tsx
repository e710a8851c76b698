import { DownloadOutlined } from '@ant-design/icons'
import { Button, Flex, Table } from 'antd'
import { useState } from 'react'
import type { SheetList } from '@lianfang/contract/exports/answers.ts'
import { download } from '../shell/ask.ts'
import { useClock } from '../shell/clock.tsx'
import { useFilters } from '../shell/filters.ts'
import { useSay } from '../shell/language.tsx'
import { DayInput } from '../shell/moment-input.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { PurposeModal } from '../shell/purpose-modal.tsx'
import { Screen } from '../shell/screen.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { words } from './words.ts'

type Sheet = SheetList['items'][number]
type SheetPart = Sheet['parts'][number]

/** What a sheet is filled from. */
const SHEET_TABLES = ['bulletins', 'referrals', 'follow_ups', 'observations', 'care_teams', 'care_seats', 'persons', 'units'] as const

/** The forms a township hands in every day: how many lines each has today, and each of its files for a purpose. */
export function DailySheets() {
  const say = useSay(words)
  const clock = useClock()
  const { values, set } = useFilters(['day'])
  const day = values.day || clock.today
  const query = useAsk<SheetList>('/sheets', SHEET_TABLES, { day })
  const [taking, setTaking] = useState<{ readonly sheet: Sheet; readonly part: SheetPart } | null>(null)
  const nameOf = (part: SheetPart): string => part.name ?? say('whole')
  return (
    <Screen title={`${say('title')} · ${clock.dayOfWeek(day)}`} note={say('note')}>
      <div className="toolbar">
        <div className="filters">
          <DayInput
            value={day}
            onChange={(next) => set({ day: next === null || next === clock.today ? '' : next })}
            max={clock.today}
            label={say('day')}
            required
          />
        </div>
      </div>
      <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />
      {!query.data && !query.error && <Waiting />}
      {query.data && (
        <Table<Sheet>
          rowKey="id"
          size="middle"
          pagination={false}
          dataSource={query.data.items}
          columns={[
            { key: 'number', title: say('number'), width: 64, align: 'right', dataIndex: 'number' },
            {
              key: 'sheet',
              title: say('sheet'),
              render: (_, sheet) => (
                <span lang="zh-CN">
                  {sheet.title}
                  <br />
                  <span className="hint">{sheet.serves}</span>
                </span>
              ),
            },
            {
              key: 'files',
              title: say('files'),
              render: (_, sheet) => (
                <Flex wrap gap="small">
                  {sheet.parts.map((part) => (
                    <Button key={part.part ?? ''} size="small" icon={<DownloadOutlined />} onClick={() => setTaking({ sheet, part })}>
                      {say('file', { name: nameOf(part), rows: part.rows })}
                    </Button>
                  ))}
                </Flex>
              ),
            },
          ]}
        />
      )}
      {taking && (
        <PurposeModal
          title={say('takeTitle', { name: `${taking.sheet.title}（${nameOf(taking.part)}）` })}
          take={(purpose) => download(`/sheets/${taking.sheet.id}/file`, { day, group: taking.part.part, purpose }, `${taking.sheet.id}.xlsx`)}
          close={() => setTaking(null)}
        />
      )}
    </Screen>
  )
}
