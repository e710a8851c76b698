import { UserOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { tell } from './ask.ts'
import { useAct } from './act.ts'
import { useSay } from './language.tsx'
import { useSession } from './session.tsx'
import { words } from './words.ts'

const ChangePassword = lazy(async () => ({ default: (await import('../identity/change-password.tsx')).ChangePassword }))

/** Who is signed in; their password, the keys, and the way out. */
export function AccountMenu({ onKeys }: { readonly onKeys: () => void }) {
  const say = useSay(words)
  const { worker } = useSession()
  const queries = useQueryClient()
  const act = useAct()
  const [changing, setChanging] = useState(false)
  const signOut = () =>
    void act.run(async () => {
      await tell('DELETE', '/session')
      queries.clear()
      location.assign('/')
    })
  const items = [
    { key: 'keys', label: say('keys'), onClick: onKeys },
    { key: 'password', label: say('changePassword'), onClick: () => setChanging(true) },
    { key: 'out', label: say('signOut'), onClick: signOut },
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" className="on-dark" icon={<UserOutlined />} aria-label={`${say('account')} ${worker.name}`}>
          <span className="only-wide">{worker.name}</span>
        </Button>
      </Dropdown>
      {changing && (
        <Suspense>
          <ChangePassword onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  )
}
