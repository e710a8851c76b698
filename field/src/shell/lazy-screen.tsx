import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import type { Route } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { kitWords } from '../kit/words.ts'

export type ScreenOf = ComponentType<{ readonly route: Route }>

const fetched: (() => Promise<unknown>)[] = []

/** A screen whose code is fetched when it is first opened, and kept by the service worker from then on. */
export function lazyScreen(load: () => Promise<ScreenOf>): ScreenOf {
  let Loaded: ScreenOf | undefined
  const get = async (): Promise<ScreenOf> => (Loaded ??= await load())
  fetched.push(get)
  return function LazyScreen({ route }) {
    const [, draw] = useState(0)
    const [isMissing, setMissing] = useState(false)
    useEffect(() => {
      if (!Loaded)
        get().then(
          () => draw((n) => n + 1),
          () => setMissing(true),
        )
    }, [])
    return Loaded ? <Loaded route={route} /> : <Waiting isMissing={isMissing} />
  }
}

/** Fetches the code of every screen while nothing else is going on. */
export async function fetchScreens(): Promise<void> {
  for (const get of fetched) await get().catch(() => undefined)
}

function Waiting({ isMissing }: { readonly isMissing: boolean }): JSX.Element {
  const words = useSay(kitWords)
  return (
    <Screen title={words('loading')} back>
      {isMissing ? (
        <Notice tone="warn">
          <p>{words('screen-missing')}</p>
          <button type="button" class="act wide" onClick={() => location.reload()}>
            {words('try-again')}
          </button>
        </Notice>
      ) : null}
    </Screen>
  )
}
