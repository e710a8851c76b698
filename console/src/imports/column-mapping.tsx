import { Button, InputNumber, Select, Table } from 'antd'
import { useState } from 'react'
import type { ImportAnswer } from '@lianfang/contract/imports/answers.ts'
import { fieldWords } from '@lianfang/contract/imports/words.ts'
import { useAct } from '../shell/act.ts'
import { tell } from '../shell/ask.ts'
import { useLanguage, useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { words } from './words.ts'

interface Props {
  readonly file: ImportAnswer
  readonly put: (answer: ImportAnswer) => void
}

/** How the file is read: which sheet, where the header stands, what each column is; with the first values to see by. */
export function ColumnMapping({ file, put }: Props) {
  const say = useSay(words)
  const { language } = useLanguage()
  const act = useAct()
  const [sheet, setSheet] = useState(file.sheet)
  const [headerRow, setHeaderRow] = useState<number | null>(file.headerRow)
  const [fields, setFields] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(file.columns.flatMap((column) => (column.field === null ? [] : [[column.index, column.field]]))),
  )
  const nameOf = (key: string) => fieldWords[key]?.[language] ?? key
  const takenBy = (key: string, index: number) =>
    file.fields.find((field) => field.key === key)?.many !== true && Object.entries(fields).some(([at, field]) => field === key && Number(at) !== index)
  const moved = sheet !== file.sheet || headerRow !== file.headerRow
  const readAgain = () =>
    act.run(async () => {
      const mapping = moved ? {} : Object.fromEntries(Object.entries(fields))
      put(await tell<ImportAnswer>('POST', `/imports/${file.id}/mapping`, { sheet, headerRow: headerRow ?? 1, mapping }))
    })
  return (
    <div className="stack">
      <div className="row">
        <label className="row">
          {say('sheet')}
          <Select
            value={sheet}
            onChange={(value: number) => setSheet(value)}
            options={file.sheets.map((one, at) => ({ value: at, label: say('sheetOption', { name: one.name, rows: one.rows }) }))}
            popupMatchSelectWidth={false}
            aria-label={say('sheet')}
          />
        </label>
        <label className="row">
          {say('headerRow')}
          <InputNumber min={1} max={200} precision={0} value={headerRow} onChange={setHeaderRow} aria-label={say('headerRow')} />
        </label>
        <Button
          type={moved || file.missing.length > 0 ? 'primary' : 'default'}
          loading={act.busy}
          disabled={headerRow === null}
          onClick={() => void readAgain()}
        >
          {say('readAgain')}
        </Button>
        {file.missing.length > 0 && <span className="urgent-text">{say('missing', { fields: file.missing.map(nameOf).join('、') })}</span>}
      </div>
      <ProblemNotice problem={act.problem} />
      {file.headerRow !== null && !moved && (
        <Table
          size="small"
          pagination={false}
          rowKey="index"
          dataSource={[...file.columns]}
          scroll={{ x: 'max-content' }}
          columns={[
            {
              key: 'name',
              title: say('columnName'),
              render: (_, column) => [column.group, column.name].filter((text) => text !== '').join(' / ') || `#${column.index + 1}`,
            },
            {
              key: 'field',
              title: say('columnField'),
              width: 190,
              render: (_, column) => (
                <Select
                  className="field-select"
                  allowClear
                  value={fields[column.index] ?? null}
                  placeholder={say('columnNot')}
                  aria-label={`${column.name} ${say('columnField')}`}
                  onChange={(key: string | null | undefined) => setFields(withField(fields, column.index, key ?? null))}
                  options={file.fields.map((field) => ({ value: field.key, label: nameOf(field.key), disabled: takenBy(field.key, column.index) }))}
                />
              ),
            },
            { key: 'samples', title: say('columnSamples'), render: (_, column) => <span className="samples">{column.samples.slice(0, 4).join(' ｜ ')}</span> },
          ]}
        />
      )}
    </div>
  )
}

function withField(fields: Readonly<Record<number, string>>, index: number, key: string | null): Readonly<Record<number, string>> {
  const rest = Object.entries(fields).filter(([at]) => Number(at) !== index)
  return Object.fromEntries(key === null ? rest : [...rest, [index, key]])
}
