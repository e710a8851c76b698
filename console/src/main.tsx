import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'
import { LanguageProvider } from './shell/language.tsx'
import './shell/console.css'
// What only the screens of one noun wear stands beside them, and after what all share.
import './board/board.css'
import './bulletin/bulletin.css'
import './followup/followup.css'
import './followup/sheet/sheet.css'
import './followup/strips.css'
import './identity/identity.css'
import './imports/imports.css'
import './people/people.css'
import './protocols/protocols.css'
import './referrals/referrals.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
)
