import { Component, type ReactNode } from 'react'
import { Failed } from './Failed.tsx'

type Props = { readonly children: ReactNode }

/** Where no router catches what falls: said in its place, and the page is fetched anew. */
export class FallenPage extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <main id="content" tabIndex={-1}>
        <Failed error={error} onRetry={() => location.reload()} />
      </main>
    )
  }
}
