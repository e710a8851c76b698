import type { JSX } from 'preact'
import { useSay } from './language.ts'
import { Notice } from './notice.tsx'
import type { Recording } from './work.ts'
import { kitWords } from './words.ts'

interface SaveFootProps {
  readonly recording: Recording
  readonly onSave: () => void
  readonly label?: string
  readonly disabled?: boolean
}

/** The one button at the thumb, and above it why the last try was not taken. */
export function SaveFoot({ recording, onSave, label, disabled = false }: SaveFootProps): JSX.Element {
  const words = useSay(kitWords)
  return (
    <>
      {recording.trouble ? (
        <Notice tone="bad" role="alert">
          {recording.trouble}
        </Notice>
      ) : null}
      <button type="button" class="act main wide" disabled={disabled || recording.isBusy} onClick={onSave}>
        {recording.isBusy ? words('saving') : (label ?? words('save'))}
      </button>
    </>
  )
}
