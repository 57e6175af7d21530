import { type ReactNode, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createChoice, useStore } from './store.ts'

export type Language = 'sv' | 'en'

/** Both languages of one slice, of the same shape: strings, or functions of what varies. */
export type Words<T> = { readonly sv: T; readonly en: T }

export const language = createChoice('stafett.language', ['sv', 'en'], 'sv')

export function useLanguage(): Language {
  return useStore(language)
}

/** The words of one slice in the language of the screen. */
export function useWords<T>(words: Words<T>): T {
  return words[useStore(language)]
}

/** Tells the browser, screen readers and React Aria which language the screen speaks. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const chosen = useLanguage()
  useEffect(() => {
    document.documentElement.lang = chosen
  }, [chosen])
  return <I18nProvider locale={chosen === 'sv' ? 'sv-SE' : 'en-GB'}>{children}</I18nProvider>
}
