import type { Document } from './model.ts'

/** `B2026-0012.pdf`: the number says which, and nothing of whom stands in a file's name. */
export const fileNameOf = ({ number, kind }: Pick<Document, 'number' | 'kind'>): string =>
  `${number}${kind === 'decision' ? '' : `-${kind}`}.pdf`
