import { Drawer, Grid } from 'antd'
import { lazy, Suspense, type ComponentType } from 'react'
import { assertNever } from '@lianfang/domain/kernel/assert-never.ts'
import { Crash } from './crash.tsx'
import { useSay } from './language.tsx'
import { useOpenStack, type DrawerKind, type DrawerProps } from './open-stack.ts'
import { Waiting } from './waiting.tsx'
import { words } from './words.ts'

const PersonDrawer = lazy(async () => ({ default: (await import('../people/person-drawer.tsx')).PersonDrawer }))
const HouseholdDrawer = lazy(async () => ({ default: (await import('../people/household-drawer.tsx')).HouseholdDrawer }))
const ReferralDrawer = lazy(async () => ({ default: (await import('../referrals/referral-drawer.tsx')).ReferralDrawer }))
const BatchDrawer = lazy(async () => ({ default: (await import('../referrals/batch-drawer.tsx')).BatchDrawer }))
const FollowUpDrawer = lazy(async () => ({ default: (await import('../followup/follow-up-drawer.tsx')).FollowUpDrawer }))
const OrderDrawer = lazy(async () => ({ default: (await import('../followup/orders/order-drawer.tsx')).OrderDrawer }))
const NeedsDrawer = lazy(async () => ({ default: (await import('../followup/needs/needs-drawer.tsx')).NeedsDrawer }))
const StartDrawer = lazy(async () => ({ default: (await import('../followup/start-drawer.tsx')).StartDrawer }))
const RowsDrawer = lazy(async () => ({ default: (await import('../bulletin/rows-drawer.tsx')).RowsDrawer }))
const ReportsDrawer = lazy(async () => ({ default: (await import('../bulletin/reports-drawer.tsx')).ReportsDrawer }))
const UnitDrawer = lazy(async () => ({ default: (await import('../grids/unit-drawer.tsx')).UnitDrawer }))

const NAMES = {
  person: 'onePerson',
  household: 'oneHousehold',
  referral: 'oneReferral',
  batch: 'oneBatch',
  'follow-up': 'oneFollowUp',
  order: 'oneOrder',
  start: 'oneStart',
  rows: 'oneRows',
  unit: 'oneUnit',
  reports: 'oneReports',
  needs: 'oneNeeds',
} as const satisfies Record<DrawerKind, keyof typeof words>

function contentOf(kind: DrawerKind): ComponentType<DrawerProps> {
  switch (kind) {
    case 'person':
      return PersonDrawer
    case 'household':
      return HouseholdDrawer
    case 'referral':
      return ReferralDrawer
    case 'batch':
      return BatchDrawer
    case 'follow-up':
      return FollowUpDrawer
    case 'order':
      return OrderDrawer
    case 'start':
      return StartDrawer
    case 'rows':
      return RowsDrawer
    case 'unit':
      return UnitDrawer
    case 'needs':
      return NeedsDrawer
    case 'reports':
      return ReportsDrawer
    default:
      return assertNever(kind)
  }
}

/** Lays the opened drawers over the screen, the last on top; Esc and Back close one at a time. */
export function Drawers() {
  const say = useSay(words)
  const { stack, closeTop } = useOpenStack()
  const wide = Grid.useBreakpoint().md === true
  return (
    <>
      {stack.map(({ kind, id }, depth) => {
        const Content = contentOf(kind)
        return (
          <Drawer
            key={`${kind}:${id}`}
            open
            size={wide ? 720 - depth * 24 : '100%'}
            onClose={closeTop}
            keyboard={depth === stack.length - 1}
            closable={{ placement: 'end', 'aria-label': say('close') }}
            push={false}
            title={say(NAMES[kind])}
            classNames={{ header: 'drawer-head', body: 'drawer-body' }}
          >
            <Crash>
              <Suspense fallback={<Waiting />}>
                <Content id={id} close={closeTop} />
              </Suspense>
            </Crash>
          </Drawer>
        )
      })}
    </>
  )
}
