import { formatAmount } from '../../../kernel/money.ts'
import { useLanguage } from '../../../web/language.tsx'

/** Writes öre as kronor in the language of the screen. */
export function useMoney(): (ore: number) => string {
  const language = useLanguage()
  return (ore) => formatAmount(ore, language)
}
