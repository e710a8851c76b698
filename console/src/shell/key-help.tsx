import { Modal } from 'antd'
import { useSay } from './language.tsx'
import { words } from './words.ts'

const KEYS = [
  ['/', 'keySearch'],
  ['j k ↓ ↑', 'keyMove'],
  ['Enter', 'keyOpen'],
  ['Esc', 'keyClose'],
  ['g 1…8', 'keyGo'],
  ['?', 'keyHelp'],
] as const

export function KeyHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useSay(words)
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={say('keys')} width={420}>
      <dl className="pairs">
        {KEYS.map(([keys, word]) => (
          <div key={word}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
