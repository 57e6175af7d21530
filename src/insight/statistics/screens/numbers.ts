import { useMemo } from 'react'
import { useLanguage } from '../../../web/language.tsx'

export type Numbers = {
  readonly whole: (value: number) => string
  /** With its sign: +248, −72, 0. */
  readonly change: (value: number) => string
  /** From tenths: 41,2. */
  readonly tenths: (value: number) => string
}

/** Numbers as the language of the screen writes them. */
export function useNumbers(): Numbers {
  const language = useLanguage()
  return useMemo(() => {
    const locale = language === 'sv' ? 'sv-SE' : 'en-GB'
    const whole = new Intl.NumberFormat(locale)
    const change = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' })
    const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    return {
      whole: (value) => whole.format(value),
      change: (value) => change.format(value),
      tenths: (value) => tenths.format(value / 10),
    }
  }, [language])
}
