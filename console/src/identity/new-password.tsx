import { Form, Input } from 'antd'
import { useSay } from '../shell/language.tsx'
import { words } from './words.ts'

export const SHORTEST_PASSWORD = 8

/** A new password, typed twice; `name` is its field in the form around it. */
export function NewPassword({ name, label }: { readonly name: string; readonly label: string }) {
  const say = useSay(words)
  return (
    <>
      <Form.Item name={name} label={label} extra={say('passwordHint')} rules={[{ required: true, min: SHORTEST_PASSWORD, message: say('passwordShort') }]}>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name={`${name}Again`}
        label={say('passwordAgain')}
        dependencies={[name]}
        rules={[
          (form) => ({
            validator: (_, again: unknown) => (again === form.getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error(say('passwordDiffer')))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  )
}
