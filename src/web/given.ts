import type { Contract, InputOf } from '../kernel/contract.ts'
import { parseAmount } from '../kernel/money.ts'

type Typed<I> = { readonly [K in keyof I]?: I[K] | string | null }

/**
 * What somebody has filled in of a form. Empty fields are left out, so that the server says which of them it needs
 * and what may be unknown stays unknown.
 */
export function given<C extends Contract>(_contract: C, typed: Typed<InputOf<C>>): InputOf<C> {
  const filled = Object.entries(typed).filter(([, value]) => value !== '' && value !== null)
  // The shape is the server's to refuse, at the field (DESIGN 4.2).
  return Object.fromEntries(filled) as InputOf<C>
}

/** Digits as people group them, `102 904`; what is no number is refused by the server at its field. */
export function givenNumber(typed: string): number | null {
  const text = typed.replace(/\s/g, '').replace(',', '.')
  return text === '' ? null : Number(text)
}

/** Typed kronor as whole öre; what is no amount is sent as it was typed and refused by the server at its field. */
export function givenAmount(typed: string): number | null {
  return typed.trim() === '' ? null : (parseAmount(typed) ?? (typed as unknown as number))
}
