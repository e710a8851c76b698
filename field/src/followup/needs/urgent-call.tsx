import { needWords } from '@lianfang/contract/followup/needs/words.ts'
import type { JSX } from 'preact'
import { useSay } from '../../kit/language.ts'

/** 120, in one tap, before anything is typed. */
export function UrgentCall(): JSX.Element {
  const words = useSay(needWords)
  return (
    <a class="act bad wide" href="tel:120">
      {words('call-120')}
    </a>
  )
}
