import { answered, silent } from './connection.ts'
import { language } from './language.tsx'
import { gone, locked } from './lock.ts'
import { createApi } from './transport.ts'

/** The one way out of the browser. `api.call(contract, input)` is typed by the contract and throws Problem only. */
export const api = createApi({
  origin: '',
  language: language.get,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  answered,
  silent,
  locked,
  gone,
})
