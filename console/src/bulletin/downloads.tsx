import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Input, Modal } from 'antd'
import { useState } from 'react'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useAct } from '../shell/act.ts'
import { askText, download } from '../shell/ask.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import type { ProblemError } from '../shell/problem.ts'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { words } from './words.ts'

const FILES = [
  { key: 'docx', word: 'fileDocx' },
  { key: 'xlsx', word: 'fileXlsx' },
  { key: 'png', word: 'filePng' },
  { key: 'txt', word: 'fileTxt' },
] as const

/** The papers of a day: files, the prose to copy, and the browser's own print. */
export function Downloads({ day }: { readonly day: string }) {
  const say = useSay(words)
  const sayTerm = useSay(bulletinWords)
  const act = useAct()
  const [prose, setProse] = useState(false)
  const take = (format: string) => void act.run(() => download(`/bulletin/${day}/file.${format}`, {}, `${day}.${format}`))
  return (
    <>
      <Button onClick={() => setProse(true)}>{say('prose')}</Button>
      <Dropdown trigger={['click']} menu={{ items: FILES.map(({ key, word }) => ({ key, label: say(word), onClick: () => take(key) })) }}>
        <Button type="primary" icon={<DownloadOutlined />} loading={act.busy}>
          {sayTerm('download')}
        </Button>
      </Dropdown>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {say('print')}
      </Button>
      <ProblemNotice problem={act.problem} onClose={act.clear} />
      {prose && <Prose day={day} close={() => setProse(false)} />}
    </>
  )
}

/** The official text as it would leave the house, to read and to copy into a chat group. */
function Prose({ day, close }: { readonly day: string; readonly close: () => void }) {
  const say = useSay(words)
  const clock = useClock()
  const { message } = App.useApp()
  const text = useQuery<string, ProblemError>({ queryKey: ['prose', day], queryFn: () => askText(`/bulletin/${day}/file.txt`), staleTime: 0 })
  const copy = async () => {
    await navigator.clipboard.writeText(text.data ?? '')
    void message.success(say('copied'))
  }
  return (
    <Modal
      open
      title={say('proseTitle', { day: clock.day(day) })}
      width={720}
      onCancel={close}
      onOk={() => void copy()}
      okText={say('copy')}
      okButtonProps={{ disabled: !text.data }}
    >
      <ProblemNotice problem={text.error} onRetry={() => void text.refetch()} />
      {text.isPending ? (
        <Waiting />
      ) : (
        <Input.TextArea readOnly lang="zh-CN" autoSize={{ minRows: 8, maxRows: 22 }} value={text.data ?? ''} aria-label={say('prose')} />
      )}
    </Modal>
  )
}
