/** A resident's actor names the link they came through. It is no UUID, so no device can speak in its name. */
const RESIDENT = /^portal:([0-9a-f-]{36})$/

export function residentId(link: string): string {
  return `portal:${link}`
}

/** The link that a resident came through; undefined for everybody else. */
export function linkOfResident(actor: string): string | undefined {
  return RESIDENT.exec(actor)?.[1]
}

/** True for somebody who spoke through their own page, not a worker. */
export function isResident(actor: string): boolean {
  return RESIDENT.test(actor)
}
