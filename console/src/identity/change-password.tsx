import { Form, Input, Modal } from 'antd'
import { useAct } from '../shell/act.ts'
import { tell } from '../shell/ask.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { NewPassword } from './new-password.tsx'
import { words } from './words.ts'

interface Entry {
  readonly old: string
  readonly fresh: string
}

export function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const say = useSay(words)
  const act = useAct()
  const [form] = Form.useForm<Entry>()
  const change = async ({ old, fresh }: Entry) => {
    if (await act.run(() => tell('POST', '/session/password', { old, new: fresh }), say('changed'))) onClose()
  }
  return (
    <Modal open title={say('changePassword')} onCancel={onClose} onOk={() => form.submit()} okText={say('changePassword')} confirmLoading={act.busy}>
      <Form<Entry> form={form} layout="vertical" requiredMark={false} onFinish={(entry) => void change(entry)}>
        <Form.Item name="old" label={say('oldPassword')} rules={[{ required: true, message: say('required', { field: say('oldPassword') }) }]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <NewPassword name="fresh" label={say('newPassword')} />
        <ProblemNotice problem={act.problem} />
      </Form>
    </Modal>
  )
}
