import type { Session } from '@lianfang/contract/identity/answers.ts'
import type { Refusal } from '@lianfang/domain/kernel/command.ts'
import { dayOf, type Day, type Instant } from '@lianfang/domain/kernel/instant.ts'
import { createContext } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { Device } from '../sync/device.ts'
import type { WorkingSet } from '../sync/working-set.ts'
import { useLanguage, useSay } from './language.ts'
import { refusalText } from './refusal-text.ts'
import { say } from './toast.tsx'
import { kitWords } from './words.ts'

/** The open phone. */
export interface OpenPhone {
  readonly device: Device
  readonly session: Session
}

export const PhoneContext = createContext<OpenPhone | null>(null)

export interface Work extends OpenPhone {
  readonly view: WorkingSet
  readonly now: Instant
  readonly today: Day
  readonly offset: number
  /** Changes when rows or records change: what a computed list depends on. */
  readonly revision: number
}

/** What is due moves with the clock, so screens look again this often. */
const LOOK_AGAIN_MS = 30_000

/** The open phone as it stands; drawn again when rows or records change and as time goes by. */
export function useWork(): Work {
  const phone = useContext(PhoneContext)
  if (!phone) throw new Error('no phone is open here')
  const { device, session } = phone
  const [, draw] = useState(0)
  useEffect(() => {
    const again = (): void => draw((n) => n + 1)
    const stop = device.subscribe(again)
    const timer = setInterval(again, LOOK_AGAIN_MS)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [device])
  const { offset } = session.township
  const now = device.clock.now()
  return { device, session, view: device.view, now, today: dayOf(now, offset), offset, revision: device.revision() }
}

export interface Recording {
  /** The sentence of the last refusal, or why it was not kept; empty when all is well. */
  readonly trouble: string
  readonly isBusy: boolean
  /** Decides and keeps; `then` runs only after it is durable, and may record what belongs to it. */
  readonly record: <I>(kind: string, unit: string, input: I, then: () => void) => void
}

/** Recording from a screen: one at a time, 已保存 only when it is on the disk, a refusal in words at once. */
export function useRecording(): Recording {
  const { device, offset } = useWork()
  const language = useLanguage()
  const words = useSay(kitWords)
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const busy = useRef(false)

  const refuse = (reason: Refusal): void => setTrouble(refusalText(reason, null, language, offset, device.clock.now()))
  const record = async <I>(kind: string, unit: string, input: I, then: () => void): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setBusy(true)
    setTrouble('')
    try {
      const recorded = await device.record(kind, unit, input)
      if (recorded.kind === 'REFUSED') return refuse(recorded.reason)
      say(words('saved'))
    } catch {
      return setTrouble(words('not-saved'))
    } finally {
      busy.current = false
      setBusy(false)
    }
    then()
  }
  return { trouble, isBusy, record: (kind, unit, input, then) => void record(kind, unit, input, then) }
}
