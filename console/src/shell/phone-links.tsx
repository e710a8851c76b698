import { PhoneOutlined } from '@ant-design/icons'
import { useSay } from './language.tsx'
import { words } from './words.ts'

/** Telephones one can tap; a masked one is only shown. */
export function PhoneLinks({ phones, name }: { readonly phones: readonly string[]; readonly name: string }) {
  const say = useSay(words)
  if (phones.length === 0) return <span className="hint">—</span>
  return (
    <span className="phones">
      {phones.map((phone) =>
        phone.includes('*') ? (
          <span key={phone}>{phone}</span>
        ) : (
          <a key={phone} href={`tel:${phone}`} aria-label={`${say('call', { name })} ${phone}`} onClick={(event) => event.stopPropagation()}>
            <PhoneOutlined aria-hidden /> {phone}
          </a>
        ),
      )}
    </span>
  )
}
