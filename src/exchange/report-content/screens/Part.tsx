import { showHiddenCharacters } from '../../../kernel/text.ts'

/** What somebody wrote, under what it is. */
export function Part({
  title,
  text,
  level = 3,
}: {
  readonly title: string
  readonly text: string
  readonly level?: 3 | 4
}) {
  const Heading = `h${level}` as const
  return (
    <div>
      <Heading>{title}</Heading>
      <p className="written">{showHiddenCharacters(text)}</p>
    </div>
  )
}
