import { count, fault, type Fault, type Gate } from './gate.ts'

interface Locked {
  readonly resolved?: string
  readonly link?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Only a link to a workspace says where it comes from, as a folder. */
const LOCK = 'package-lock.json'

/**
 * The lock file installs anywhere: it records no download address, and it holds every optional package of every platform.
 * A lock that lacks some (npm leaves out those it could not find) makes `npm ci` refuse a fresh clone.
 */
export const checkLock: Gate = {
  name: 'lock',
  asks: 'the lock file holds no download address and lacks no platform',
  run: (tree) => {
    const { packages } = JSON.parse(tree.read(LOCK)) as { readonly packages: Readonly<Record<string, Locked>> }
    const faults: Fault[] = []
    for (const [path, locked] of Object.entries(packages)) {
      if (locked.resolved && /^https?:|^git/.test(locked.resolved))
        faults.push(fault(LOCK, 0, `${path} records where it was downloaded: npm config omit-lockfile-registry-resolved`))
      for (const name of Object.keys(locked.optionalDependencies ?? {})) {
        if (!isLocked(packages, path, name)) faults.push(fault(LOCK, 0, `${path} wants ${name}, which the lock does not hold: npm ci will refuse it`))
      }
    }
    if (Object.keys(packages).length < 2) faults.push(fault(LOCK, 0, 'holds no package'))
    return { faults, seen: count(Object.keys(packages).length, 'package') }
  },
}

/** Looks where Node would: in the package's own folder, then upwards. */
function isLocked(packages: Readonly<Record<string, Locked>>, path: string, name: string): boolean {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true
    if (at === '') return false
    if (!at.includes('/node_modules/')) return packages[`node_modules/${name}`] !== undefined
  }
}
