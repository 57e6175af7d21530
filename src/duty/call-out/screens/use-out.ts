import { useRead } from '../../../web/query.ts'
import { readOut } from '../api.ts'

/** Who is out and who remains, kept fresh while anybody decides, leaves or comes back. */
export const useOut = () => useRead(readOut, {}, { topics: ['call-out', 'roster'] })
