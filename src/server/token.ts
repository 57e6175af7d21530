import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a cookie or a link; the database holds only the hash. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashToken(token) }
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
