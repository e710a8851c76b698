import type { MadeLink } from '@lianfang/contract/portal/answers.ts'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { encode } from 'uqr'
import { useLanguage, useSay } from '../kit/language.ts'
import { Notice } from '../kit/notice.tsx'
import type { Route } from '../kit/route.ts'
import { Screen } from '../kit/screen.tsx'
import { useWork } from '../kit/work.ts'
import { ask } from '../sync/ask.ts'
import { GoneScreen, SubjectLine, subjectOf } from './subject.tsx'
import { followupScreenWords } from './words.ts'

/** `#/own-page/<follow-up>`: makes the link to the person's own page and shows it once: to be scanned, or sent to their phone. */
export function OwnPageScreen({ route }: { readonly route: Route }): JSX.Element {
  const work = useWork()
  const language = useLanguage()
  const words = useSay(followupScreenWords)
  const [link, setLink] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const subject = subjectOf(work, route.id)
  if (!subject) return <GoneScreen title={words('own-page')} />
  const make = async (): Promise<void> => {
    setAsking(true)
    const reply = await ask<MadeLink>((url, init) => fetch(url, init), 'POST', `/api/portal/${subject.followUp.id}/link`, language, {})
    setAsking(false)
    if (reply.kind === 'REPLY') setLink(location.origin + reply.body.path)
    setTrouble(reply.kind === 'REPLY' ? null : reply.kind === 'PROBLEM' ? reply.sentence : words('own-page-offline'))
  }
  const phones = subject.person?.personal.phones ?? []
  return (
    <Screen title={words('own-page')} back>
      <SubjectLine subject={subject} detail="" />
      <p>{words('own-page-say')}</p>
      {trouble === null ? null : <Notice tone="bad">{trouble}</Notice>}
      {link === null ? (
        <button type="button" class="act main wide" disabled={isAsking} onClick={() => void make()}>
          {words('own-page-make')}
        </button>
      ) : (
        <>
          <Code text={link} label={words('own-page-scan')} />
          {phones.map((phone) => (
            <a key={phone} class="act wide" href={`sms:${phone}?body=${encodeURIComponent(words('own-page-message', { link }))}`}>
              {words('own-page-send', { phone })}
            </a>
          ))}
          <p class="soft link-text">{link}</p>
        </>
      )}
    </Screen>
  )
}

/** A QR code, dark on white whatever the screen's colours are. */
function Code({ text, label }: { readonly text: string; readonly label: string }): JSX.Element {
  const { data, size } = encode(text, { border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  )
}
