import { createHash } from 'node:crypto'

/** A device's public number, derived from its secret cookie. */
export function deviceOf(secret: string): string {
  const hex = createHash('sha256').update(`device ${secret}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\/(\d+)/, 'WeChat'],
  [/Edg\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
]

/** What people call a device by, from what its browser says of itself: `vivo 1820 · Android 8.1 · Chrome 108`. Empty when it says nothing. */
export function labelOf(agent: string | undefined): string {
  if (!agent) return ''
  const android = /Android ([\d.]+)(?:; ([^;)]+))?/.exec(agent)
  // Newer browsers hide the model behind a K.
  const model = android?.[2]?.replace(/ Build\/.*/, '').trim()
  const system = android ? `Android ${android[1]}` : /iPhone|iPad|Windows|Mac OS X|Linux/.exec(agent)?.[0]
  const browser = BROWSERS.flatMap(([pattern, name]) => {
    const version = pattern.exec(agent)?.[1]
    return version === undefined ? [] : [`${name} ${version}`]
  })[0]
  return [model === 'K' ? undefined : model, system, browser]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
    .slice(0, 80)
}
