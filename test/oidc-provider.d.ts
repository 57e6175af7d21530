/** What the tests use of oidc-provider, which comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Exchange = { readonly path: string; body: unknown }
  export default class Provider {
    constructor(issuer: string, configuration: object)
    use(step: (exchange: Exchange, next: () => Promise<void>) => Promise<void>): void
    callback(): (request: IncomingMessage, response: ServerResponse) => void
  }
}
