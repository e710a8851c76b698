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

/** Lines in as few rounds as their order allows: within a round no author's line rests on another author's. */
export function layersOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const layers: Line[][] = []
  const last = new Map<string, { readonly author: string; readonly layer: number }>()
  for (const line of lines) {
    const subject = subjectOf(line)
    const before = last.get(subject)
    // A bulletin counts everything said before it.
    const layer = line.kind === 'bulletin/seal-bulletin' ? layers.length : before ? before.layer + (before.author === line.actor ? 0 : 1) : 0
    last.set(subject, { author: line.actor, layer })
    ;(layers[layer] ??= []).push(line)
  }
  return layers
}

/** What a line is about: lines about different things may come in any order. */
function subjectOf(line: Line): string {
  const input = line.input as { readonly followUp?: string; readonly household?: string; readonly referral?: string | null }
  return input.followUp ?? input.household ?? input.referral ?? line.id
}
