/**
 * A thousand clients at once, in a process of their own: `url seconds seed links`. Each has an address of its own and asks as fast as it is answered, half of
 * the time for links that nobody made, half of the time for links it found, trying digits. Prints what they were answered.
 */
import { chanceOf } from '@lianfang/scenario/kernel/chance.ts'
import { addressOf, portalDoor, secretOf } from './portal-door.ts'

const CLIENTS = 1000
/** After so many wrong digits at a link it must have closed: from then on also the right ones are tried. */
const UNTIL_RIGHT = 100

const [url = '', seconds = '', seed = '', found = '[]'] = process.argv.slice(2)
const chance = chanceOf(seed)
const links = (JSON.parse(found) as readonly { path: string; digits: string }[]).map((link) => ({ ...link, answered: 0 }))
const door = portalDoor(url, CLIENTS)
const until = performance.now() + Number(seconds) * 1000
const statuses: Record<string, number> = {}
let [tries, guesses, right, accepted] = [0, 0, 0, 0]

await Promise.all(Array.from({ length: CLIENTS }, (_, n) => flood(addressOf(1_000_000 + n))))
door.close()
console.log(`flooded ${JSON.stringify({ tries, guesses, right, accepted, statuses })}`)

async function flood(address: string): Promise<void> {
  while (performance.now() < until) {
    const link = chance.once(0.5) ? chance.pick(links) : null
    const isRight = link !== null && link.answered >= UNTIL_RIGHT && chance.once(0.5)
    const digits = link && isRight ? link.digits : wrongDigits(link?.digits)
    const { status } = await door.ask({ method: 'POST', path: link?.path ?? secretOf(chance), address, form: `digits=${digits}` })
    const isJudged = status === 403 || status === 303
    tries++
    statuses[status] = (statuses[status] ?? 0) + 1
    if (isJudged) guesses++
    if (isJudged && isRight) right++
    if (isJudged && link) link.answered++
    if (status === 303) accepted++
  }
}

function wrongDigits(right: string | undefined): string {
  const digits = String(chance.below(10_000)).padStart(4, '0')
  return digits === right ? wrongDigits(right) : digits
}
