import { Fragment } from 'react'

/** The name of a row. It may be broken after a slash: two long words in one are wider than a phone's column. */
export function RowLabel({ text }: { readonly text: string }) {
  const [first = '', ...rest] = text.split('/')
  return (
    <>
      {first}
      {rest.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one label stand where they stand.
        <Fragment key={index}>
          /<wbr />
          {part}
        </Fragment>
      ))}
    </>
  )
}
