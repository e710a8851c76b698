import { DownloadOutlined } from '@ant-design/icons'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { takeOut } from '@lianfang/domain/privacy/policy.ts'
import { download, type Params } from './ask.ts'
import { useSay } from './language.tsx'
import { PurposeModal } from './purpose-modal.tsx'
import { useMay } from './session.tsx'
import { words } from './words.ts'

interface Props {
  /** The list's name under `/api/export/`. */
  readonly list: string
  readonly filters: Params
}

/** Any list leaves as a file, for a purpose that is written to the journal; the file carries who took it and when. */
export function ExportButton({ list, filters }: Props) {
  const say = useSay(words)
  const may = useMay()
  const [open, setOpen] = useState(false)
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  if (!may(takeOut)) return null
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        {say('export')}
      </Button>
      {open && (
        <PurposeModal
          title={say('exportTitle')}
          take={(purpose) => download(`/export/${list}`, { ...filters, format, purpose }, `${list}.${format}`)}
          close={() => setOpen(false)}
        >
          <Radio.Group
            aria-label={say('exportFormat')}
            value={format}
            onChange={(event) => setFormat(event.target.value === 'csv' ? 'csv' : 'xlsx')}
            options={[
              { value: 'xlsx', label: say('exportXlsx') },
              { value: 'csv', label: say('exportCsv') },
            ]}
          />
        </PurposeModal>
      )}
    </>
  )
}
