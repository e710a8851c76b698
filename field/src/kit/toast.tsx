import { useEffect, useState } from 'preact/hooks'
import type { JSX } from 'preact'

const SHOWN_MS = 2600
let show: (text: string) => void = () => undefined

/** Says something in passing. It takes no tap and is read out. */
export function say(text: string): void {
  show(text)
}

/** Where passing words appear; mounted once. */
export function Toasts(): JSX.Element {
  const [text, setText] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    show = (next) => {
      clearTimeout(timer)
      setText(next)
      timer = setTimeout(() => setText(''), SHOWN_MS)
    }
    return () => clearTimeout(timer)
  }, [])
  return (
    <div class="toast" role="status" aria-live="polite">
      {text ? <p>{text}</p> : null}
    </div>
  )
}
