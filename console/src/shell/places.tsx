import {
  AuditOutlined,
  BookOutlined,
  DashboardOutlined,
  FileTextOutlined,
  HeartOutlined,
  HomeOutlined,
  ImportOutlined,
  MedicineBoxOutlined,
  MessageOutlined,
  MobileOutlined,
  TableOutlined,
  ReadOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { lazy, type ComponentType, type ReactNode } from 'react'
import { readBulletins } from '@lianfang/domain/bulletin/policy.ts'
import { seeNeeds } from '@lianfang/domain/followup/needs/policy.ts'
import { seeFollowUps } from '@lianfang/domain/followup/policy.ts'
import { seeGrids, shapeTheGrids } from '@lianfang/domain/grids/policy.ts'
import { knowDevices } from '@lianfang/domain/identity/policy.ts'
import type { Policy } from '@lianfang/domain/kernel/policy.ts'
import { seePeople } from '@lianfang/domain/people/policy.ts'
import { handIn, readTheJournal } from '@lianfang/domain/privacy/policy.ts'
import { seeReferrals } from '@lianfang/domain/referrals/policy.ts'
import { hearFeedback } from '@lianfang/domain/supervision/policy.ts'
import type { words } from './words.ts'

export interface Place {
  readonly key: keyof typeof words
  readonly path: string
  readonly icon: ReactNode
  readonly screen: ComponentType
  /** The right without which the server would show nothing here; `whole` when it must hold over the whole township. */
  readonly right: Policy
  readonly whole?: boolean
}

/** The screens in the order of the menu: the day's work from the list that comes in to the bulletin that goes out. */
export const PLACES: readonly Place[] = [
  {
    key: 'board',
    path: '/',
    icon: <DashboardOutlined />,
    screen: lazy(async () => ({ default: (await import('../board/board.tsx')).Board })),
    right: seeFollowUps,
  },
  {
    key: 'imports',
    path: '/imports',
    icon: <ImportOutlined />,
    screen: lazy(async () => ({ default: (await import('../imports/imports.tsx')).Imports })),
    right: shapeTheGrids,
    whole: true,
  },
  {
    key: 'referrals',
    path: '/referrals',
    icon: <AuditOutlined />,
    screen: lazy(async () => ({ default: (await import('../referrals/workbench.tsx')).Workbench })),
    right: seeReferrals,
  },
  {
    key: 'people',
    path: '/people',
    icon: <HomeOutlined />,
    screen: lazy(async () => ({ default: (await import('../people/people.tsx')).People })),
    right: seePeople,
  },
  {
    key: 'followup',
    path: '/followup',
    icon: <MedicineBoxOutlined />,
    screen: lazy(async () => ({ default: (await import('../followup/follow-ups.tsx')).FollowUps })),
    right: seeFollowUps,
  },
  {
    key: 'care',
    path: '/care',
    icon: <HeartOutlined />,
    screen: lazy(async () => ({ default: (await import('../followup/care/care-screen.tsx')).CareScreen })),
    right: seeNeeds,
  },
  {
    key: 'bulletin',
    path: '/bulletin',
    icon: <FileTextOutlined />,
    screen: lazy(async () => ({ default: (await import('../bulletin/bulletin.tsx')).Bulletin })),
    right: readBulletins,
    whole: true,
  },
  {
    key: 'sheets',
    path: '/sheets',
    icon: <TableOutlined />,
    screen: lazy(async () => ({ default: (await import('../exports/daily-sheets.tsx')).DailySheets })),
    right: handIn,
    whole: true,
  },
  {
    key: 'protocols',
    path: '/protocols',
    icon: <ReadOutlined />,
    screen: lazy(async () => ({ default: (await import('../protocols/rules.tsx')).Rules })),
    right: seeFollowUps,
  },
  {
    key: 'grids',
    path: '/grids',
    icon: <TeamOutlined />,
    screen: lazy(async () => ({ default: (await import('../grids/grids.tsx')).Grids })),
    right: seeGrids,
  },
  {
    key: 'journal',
    path: '/journal',
    icon: <BookOutlined />,
    screen: lazy(async () => ({ default: (await import('../journal/journal.tsx')).Journal })),
    right: readTheJournal,
  },
  {
    key: 'devices',
    path: '/devices',
    icon: <MobileOutlined />,
    screen: lazy(async () => ({ default: (await import('./devices.tsx')).Devices })),
    right: knowDevices,
  },
  {
    key: 'feedback',
    path: '/feedback',
    icon: <MessageOutlined />,
    screen: lazy(async () => ({ default: (await import('../supervision/feedback-list.tsx')).FeedbackList })),
    right: hearFeedback,
  },
]
