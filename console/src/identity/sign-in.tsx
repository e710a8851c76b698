import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '../shell/act.ts'
import { tell } from '../shell/ask.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { Door } from './door.tsx'
import { words } from './words.ts'

interface Entry {
  readonly login: string
  readonly password: string
  readonly township?: string
}

export function SignIn() {
  const say = useSay(words)
  const queries = useQueryClient()
  const act = useAct()
  const [withTownship, setWithTownship] = useState(false)
  const enter = ({ login, password, township }: Entry) =>
    act.run(async () => {
      await tell('POST', '/session', { login: login.trim(), password, ...(township ? { township: township.trim() } : {}) })
      await queries.resetQueries()
    })
  const offered = act.problem?.details['townships']
  const townships = Array.isArray(offered) ? offered.filter((one): one is string => typeof one === 'string') : []
  const required = (field: string) => [{ required: true, message: say('required', { field }) }]
  return (
    <Door title={say('title')}>
      <Form<Entry> layout="vertical" requiredMark={false} onFinish={(entry) => void enter(entry)}>
        <Form.Item name="login" label={say('login')} rules={required(say('login'))}>
          <Input autoFocus autoComplete="username" size="large" />
        </Form.Item>
        <Form.Item name="password" label={say('password')} rules={required(say('password'))}>
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        {withTownship || act.problem?.code === 'which-township' ? (
          <Form.Item name="township" label={say('township')} extra={say('townshipHint')}>
            {townships.length > 0 ? <Select options={townships.map((one) => ({ value: one, label: one }))} /> : <Input inputMode="numeric" />}
          </Form.Item>
        ) : (
          <Button type="link" className="flush" onClick={() => setWithTownship(true)}>
            {say('moreThanOne')}
          </Button>
        )}
        <ProblemNotice problem={act.problem} />
        <Button type="primary" size="large" block htmlType="submit" loading={act.busy}>
          {say('signIn')}
        </Button>
      </Form>
      <p className="hint">{say('forgot')}</p>
    </Door>
  )
}
