import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { Link, useLocation, useSearchParams } from 'wouter'
import { useAct } from '../shell/act.ts'
import { tell } from '../shell/ask.ts'
import { useSay } from '../shell/language.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useAsk } from '../shell/use-ask.ts'
import { Waiting } from '../shell/waiting.tsx'
import { Door } from './door.tsx'
import { NewPassword } from './new-password.tsx'
import type { SetUpState } from './set-up-state.ts'
import { words } from './words.ts'

interface Entry {
  readonly name?: string
  readonly login?: string
  readonly password: string
  readonly townshipId?: string
  readonly townshipName?: string
}

/** What stands behind a one-time link: the first administrator with the township, or a worker's first password. */
export function SetUp() {
  const say = useSay(words)
  const queries = useQueryClient()
  const act = useAct()
  const [, navigate] = useLocation()
  const token = useSearchParams()[0].get('token') ?? ''
  const setup = useAsk<SetUpState>('/setup', [], { token })
  const state = setup.data
  const first = state?.kind === 'FIRST_RUN'
  const required = (field: string) => [{ required: true, message: say('required', { field }) }]
  const finish = async (entry: Entry) => {
    const own = first
      ? { name: entry.name?.trim(), login: entry.login?.trim(), township: { id: entry.townshipId?.trim(), name: entry.townshipName?.trim() } }
      : {}
    const done = await act.run(() => tell('POST', '/setup', { token, password: entry.password, ...own }))
    if (!done) return
    await queries.resetQueries()
    navigate('/', { replace: true })
  }
  if (setup.isPending) return <Waiting />
  if (setup.error || token === '' || state === undefined || state.kind === 'NONE') {
    return (
      <Door title={say('setUp')}>
        <ProblemNotice problem={setup.error} onRetry={() => void setup.refetch()} />
        {!setup.error && <Alert type="warning" showIcon title={say('linkDead')} />}
        <p>
          <Link href="/">{say('toSignIn')}</Link>
        </p>
      </Door>
    )
  }
  return (
    <Door title={first ? say('setUp') : say('setPassword')}>
      <p>{first ? say('setUpSay') : say('setPasswordSay', { name: state.name ?? state.login ?? '' })}</p>
      <Form<Entry> layout="vertical" requiredMark={false} onFinish={(entry) => void finish(entry)}>
        {first && (
          <>
            <Form.Item name="townshipName" label={say('townshipName')} rules={required(say('townshipName'))}>
              <Input autoFocus placeholder={say('townshipNameHint')} maxLength={40} />
            </Form.Item>
            <Form.Item name="townshipId" label={say('townshipId')} rules={required(say('townshipId'))}>
              <Input placeholder={say('townshipIdHint')} inputMode="numeric" maxLength={12} />
            </Form.Item>
            <Form.Item name="name" label={say('name')} rules={required(say('name'))}>
              <Input placeholder={say('nameHint')} autoComplete="name" maxLength={40} />
            </Form.Item>
          </>
        )}
        {first && (
          <Form.Item name="login" label={say('login')} rules={required(say('login'))}>
            <Input placeholder={say('loginHint')} autoComplete="username" maxLength={40} />
          </Form.Item>
        )}
        {!first && <input className="unseen" tabIndex={-1} aria-hidden autoComplete="username" value={state.login ?? ''} readOnly />}
        <NewPassword name="password" label={say('password')} />
        <ProblemNotice problem={act.problem} />
        <Button type="primary" size="large" block htmlType="submit" loading={act.busy}>
          {say('begin')}
        </Button>
      </Form>
    </Door>
  )
}
