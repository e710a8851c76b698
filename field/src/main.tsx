import { render } from 'preact'
import { fill } from '@lianfang/contract/kernel/say.ts'
import './kit/style.css'
import { FieldApp } from './shell/app.tsx'
import { startPhone } from './shell/phone.ts'
import { dress, readPreferences } from './shell/preferences.ts'
import { keepShell } from './shell/service-worker.ts'
import { shellWords } from './shell/words.ts'
import { PhoneDb } from './vault/phone-db.ts'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no place for the app')

const preferences = readPreferences()
dress(preferences)

/** Without https a browser gives neither keys nor a service worker: better to say so than to keep anything bare. */
if (!isSecureContext) root.textContent = fill(shellWords['not-secure'], preferences.language)
else void begin(root)

async function begin(place: HTMLElement): Promise<void> {
  const db = new PhoneDb()
  try {
    await db.open()
  } catch {
    place.textContent = fill(shellWords['no-storage'], preferences.language)
    return
  }
  const phone = await startPhone(db, () => readPreferences().language)
  render(<FieldApp phone={phone} preferences={preferences} />, place)
  keepShell()
}
