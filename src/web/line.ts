import { answered, silent } from './connection.ts'
import { language } from './language.tsx'
import { gone, locked } from './lock.ts'
import { createApi } from './transport.ts'

/** The bare line to the server; `api.ts` is what everything else calls by. */
export const line = createApi({
  origin: '',
  language: language.get,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  answered,
  silent,
  locked,
  gone,
})
