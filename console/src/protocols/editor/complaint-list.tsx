import { Alert, Button } from 'antd'
import { useSay } from '../../shell/language.tsx'
import type { Complaint } from './complaints.ts'
import { editorWords } from './editor-words.ts'
import { idOf } from './field.tsx'

/** All that is still wrong, each with the way to its field; said to those who cannot see it come and go. */
export function ComplaintList({ complaints }: { readonly complaints: readonly Complaint[] }) {
  const say = useSay(editorWords)
  return (
    <div aria-live="polite">
      {complaints.length === 0 ? (
        <Alert type="success" showIcon title={say('noComplaints')} />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={say('complaints', { n: complaints.length })}
          description={
            <ul className="plain-list">
              {complaints.map((one) => (
                <li key={`${one.field} ${one.text}`}>
                  {one.text}{' '}
                  <Button type="link" size="small" onClick={() => document.getElementById(idOf(one.field))?.focus()}>
                    {say('goTo')}
                  </Button>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  )
}
