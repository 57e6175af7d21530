/** Money is whole öre; kronor stand only on screen. */

/** Reads what people type, `1 250`, `125,50` or `125:50 kr`, as öre; null when it is no amount or has a third decimal. */
export function parseAmount(typed: string): number | null {
  const text = typed.replace(/\s|kr\.?$/gi, '').replace(/:-$/, '')
  const match = /^(\d{1,9})(?:[.,:](\d{1,2}))?$/.exec(text)
  if (match === null) return null
  const [, kronor = '', ore = ''] = match
  return Number(kronor) * 100 + Number(ore.padEnd(2, '0'))
}

/** An amount without its unit, as it is typed: `1 250,50`, `−20`; in English `1,250.50`. */
export function amountText(ore: number, locale: 'sv' | 'en'): string {
  const kronor = Math.trunc(Math.abs(ore) / 100)
  const rest = Math.abs(ore) % 100
  const groups = String(kronor).replace(/\B(?=(\d{3})+$)/g, locale === 'sv' ? '\u00a0' : ',')
  const decimals = rest === 0 ? '' : `${locale === 'sv' ? ',' : '.'}${String(rest).padStart(2, '0')}`
  return `${ore < 0 ? '−' : ''}${groups}${decimals}`
}

/** As people write it: `1 250,50 kr`, `−20 kr`; in English `SEK 1,250.50`, `−SEK 20`. */
export function formatAmount(ore: number, locale: 'sv' | 'en'): string {
  const text = amountText(ore, locale)
  if (locale === 'sv') return `${text}\u00a0kr`
  return text.startsWith('−') ? `−SEK\u00a0${text.slice(1)}` : `SEK\u00a0${text}`
}
