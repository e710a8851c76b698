import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { DeviceLine } from '@lianfang/contract/identity/answers.ts'
import { useClock } from '../shell/clock.tsx'
import { useSay } from '../shell/language.tsx'
import { ListTable, type Column } from '../shell/list-table.tsx'
import { usePages } from '../shell/use-ask.ts'
import { RevokeForm } from './revoke-form.tsx'
import { words } from './device-words.ts'

/** The devices the reader may revoke: their own, or for an administrator everybody's. */
export function DeviceList() {
  const say = useSay(words)
  const clock = useClock()
  const [losing, setLosing] = useState<DeviceLine | null>(null)
  const pages = usePages<DeviceLine>('/devices', ['device_revocations'])
  const columns = useMemo<readonly Column<DeviceLine>[]>(
    () => [
      {
        key: 'label',
        title: say('label'),
        render: (line) => (
          <>
            {line.label || say('unknown')} {line.isHere && <span className="hint">{say('here')}</span>}
          </>
        ),
      },
      { key: 'who', title: say('who'), render: (line) => line.worker.name },
      { key: 'firstSeen', title: say('firstSeen'), render: (line) => <span className="nowrap">{clock.instant(line.firstSeen)}</span> },
      { key: 'lastSeen', title: say('lastSeen'), render: (line) => <span className="nowrap">{clock.instant(line.lastSeen)}</span> },
      {
        key: 'state',
        title: say('state'),
        render: ({ revoked }) =>
          revoked ? (
            <span className="warn">▲ {say('revoked', { reason: revoked.reason, who: revoked.by.name, at: clock.instant(revoked.at) })}</span>
          ) : (
            say('inUse')
          ),
      },
      {
        key: 'revoke',
        title: say('revoke'),
        render: (line) =>
          line.revoked === null && (
            <Button size="small" danger onClick={() => setLosing(line)}>
              {say('revoke')}
            </Button>
          ),
      },
    ],
    [say, clock],
  )
  return (
    <>
      <ListTable<DeviceLine>
        list="devices"
        label={say('title')}
        columns={columns}
        pages={pages}
        keyOf={(line) => `${line.device}/${line.worker.id}`}
        empty={say('unknown')}
      />
      {losing && <RevokeForm line={losing} close={() => setLosing(null)} />}
    </>
  )
}
