import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useSay } from './language.ts'
import { goBack, linkTo } from './route.ts'
import { kitWords } from './words.ts'

interface ScreenProps {
  readonly title: string
  readonly children: ComponentChildren
  /** Shows the way back. The screens of the tab bar have none. */
  readonly back?: boolean
  /** What stays at the thumb: the one thing the screen is for. */
  readonly foot?: ComponentChildren
  readonly tabs?: ComponentChildren
}

/** One screen: a heading that gets the focus when it opens, its content, and the way to say what is wrong with it. */
export function Screen({ title, children, back, foot, tabs }: ScreenProps): JSX.Element {
  const words = useSay(kitWords)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
    heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <div class={tabs ? 'screen with-tabs' : 'screen'}>
      <header class={back ? 'top deep' : 'top'}>
        {back ? (
          <button type="button" class="quiet" onClick={goBack}>
            {words('back')}
          </button>
        ) : null}
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <a class="quiet" href={linkTo('feedback', '', { on: title })}>
          {words('feedback')}
        </a>
      </header>
      <main>{children}</main>
      {foot ? <div class="foot">{foot}</div> : null}
      {tabs}
    </div>
  )
}
