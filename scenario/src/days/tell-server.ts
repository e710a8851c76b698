import type { Device } from '../sync/device.ts'
import { pushAll } from '../sync/device.ts'
import type { SettledTown } from '../towns/settle-town.ts'
import type { Line } from './diary.ts'

/** How many phones send at the same time. */
const AT_ONCE = 6

/**
 * Tells lines to a real server as their authors' phones would, each phone its own lines in order, many phones at once. A line that
 * rests on another author's (a temperature on the order, a release on the temperatures) waits until that one has been sent.
 */
export async function tellServer({ devices, admin }: SettledTown, lines: readonly Line[], progress?: (done: number) => void): Promise<void> {
  let done = 0
  for (const layer of layersOf(lines)) {
    const byAuthor = new Map<string, Line[]>()
    for (const line of layer) byAuthor.set(line.actor, [...(byAuthor.get(line.actor) ?? []), line])
    const waiting = [...byAuthor]
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [author, words] = next
        await pushAll(deviceOf(author), words)
        progress?.((done += words.length))
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  }
  function deviceOf(author: string): Device {
    const device = author === admin.session.worker.id ? admin : devices.get(author)
    if (!device) throw new Error(`worker ${author} has no phone to say it with`)
    return device
  }
}

/** Said before anything that may rest on them. */
const GROUND: readonly Line['kind'][] = ['protocols/put-pack', 'followup/switch-rules', 'followup/put-care-contact']

/** Lines in as few rounds as their order allows: within a round no author's line rests on another author's. */
export function layersOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const layers: Line[][] = []
  const last = new Map<string, { readonly author: string; readonly layer: number }>()
  const partOf = new Map<string, string>()
  let floor = 0
  for (const line of lines) {
    const subject = subjectOf(line, partOf)
    const before = last.get(subject)
    const isGround = GROUND.includes(line.kind)
    // A bulletin counts everything said before it.
    const waits = isGround || line.kind === 'bulletin/seal-bulletin'
    const layer = Math.max(floor, waits ? layers.length : before ? before.layer + (before.author === line.actor ? 0 : 1) : 0)
    if (isGround) floor = layer + 1
    last.set(subject, { author: line.actor, layer })
    ;(layers[layer] ??= []).push(line)
  }
  return layers
}

/** What a line is about: lines about different things may come in any order. A seat and a sample are about the measure they belong to. */
function subjectOf(line: Line, partOf: Map<string, string>): string {
  const input = line.input as {
    readonly followUp?: string
    readonly order?: string
    readonly household?: string
    readonly referral?: string | null
    readonly seat?: string
    readonly sample?: string
    readonly seats?: readonly { readonly id: string }[]
  }
  const followUp = input.followUp ?? input.order ?? partOf.get(input.seat ?? input.sample ?? '')
  if (followUp) for (const part of [line.id, ...(input.seats ?? []).map((seat) => seat.id)]) partOf.set(part, followUp)
  return followUp ?? input.household ?? input.referral ?? line.id
}
