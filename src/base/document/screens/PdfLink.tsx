import type { ReactNode } from 'react'

/** Opens a PDF of ours beside the page, in the browser's own reader. @param path an address under /api with its ids in place */
export function PdfLink({
  path,
  children,
}: {
  readonly path: `/api/${string}`
  readonly children: ReactNode
}) {
  return (
    <a className="button-link button-link-secondary" href={path} target="_blank" rel="noopener">
      {children}
    </a>
  )
}
