import { useWords } from '../../../web/language.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import type { Warning } from '../rules.ts'
import { words } from '../words.ts'

const urgent: readonly Warning[] = [
  'danger-to-life',
  'help-not-called',
  'trafficking',
  'no-safe-adult',
  'police-no-solution',
]

/** What must not be overlooked, each in words and with a shape of its own. */
export function Warnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const own = useWords(words)
  if (warnings.length === 0) return null
  return (
    <ul className="plain-list row" aria-label={own.warning}>
      {warnings.map((warning) => (
        <li key={warning}>
          <Status tone={urgent.includes(warning) ? 'warning' : 'important'}>{own.warnings[warning]}</Status>
        </li>
      ))}
    </ul>
  )
}
