/**
 * What the command line asks of the scenario workspace. The server knows no scenario: `bin/lianfang.js`, which composes the program,
 * hands one in.
 */
export interface Stories {
  readonly demoSeeds: readonly string[]
  readonly loadDemo: (
    seed: string,
    server: { readonly url: string; readonly token: string },
    now: string,
    progress: (what: string, done: number, of: number) => void,
  ) => Promise<LoadedDemo>
  readonly replay: (
    seed: string,
    facts: unknown,
    server: { readonly url: string; readonly token: string },
    progress: (what: string, done: number, of: number) => void,
  ) => Promise<ReplayReport>
}

export interface LoadedDemo {
  readonly township: string
  readonly day: string
  /** What there is to see, in a line. */
  readonly note: { readonly zh: string; readonly en: string }
  readonly signIns: readonly {
    readonly role: string
    readonly name: string
    readonly place: string
    readonly login: string
    readonly password: string
    readonly app: 'console' | 'field'
  }[]
}

export interface ReplayReport {
  /** As JSON. */
  readonly whole: unknown
  /** As text, a few lines a fact. */
  readonly lines: readonly string[]
  /** Facts whose reproduced value is not the published one. */
  readonly contradicted: number
}
