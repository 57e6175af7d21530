import '@fontsource-variable/inter/wght.css'
import '@midas-ds/theme/variables.css'
import '@midas-ds/theme/color-scheme.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/login.css'
import './styles/kit.css'
import './styles/table.css'
import './styles/timeline.css'
import './styles/fields.css'
import './styles/print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './language.tsx'
import { queryClient } from './query.ts'
import { keepColourScheme } from './shell/colour-scheme.ts'
import { type LockFormsProps, LockLayer } from './shell/LockLayer.tsx'
import { guardUnload } from './ui/unsaved.ts'

/** Puts the content on the page, with the lock above it. */
export function start(content: ReactNode, Forms: ComponentType<LockFormsProps>): void {
  keepColourScheme()
  guardUnload()

  // The browser's memory of a page somebody has left must not show it to the next person.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })

  const place = document.getElementById('root')
  if (place === null) throw new Error('the page has no #root')

  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider>
          {content}
          <LockLayer Forms={Forms} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
