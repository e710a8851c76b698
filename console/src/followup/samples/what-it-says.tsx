import { testResultWords } from '@lianfang/contract/followup/words.ts'
import type { DisputeItem } from '@lianfang/contract/followup/samples/answers.ts'
import { useSay } from '../../shell/language.tsx'
import { words } from './words.ts'

/** The words of the row: whom it names, its tube and what it found. */
export function WhatItSays({ item }: { readonly item: DisputeItem }) {
  const say = useSay(words)
  const sayResult = useSay(testResultWords)
  const who = [item.name || (item.kind === 'RESULT' ? say('nobody') : ''), item.idNumber, item.tube].filter((text) => text !== '').join(' · ')
  return (
    <>
      <div>
        <strong>{who}</strong> {item.result ? sayResult(item.result) : ''}
        {item.celsius !== null && say('saidTemperature', { n: item.celsius })}
      </div>
      <div className="hint">{item.said}</div>
    </>
  )
}
