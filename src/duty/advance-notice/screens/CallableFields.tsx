import { useWords } from '../../../web/language.tsx'
import type { Bound } from '../../../web/ui/form.ts'
import { TextField } from '../../../web/ui/TextField.tsx'
import { words } from '../words.ts'

/** Who may be called, as its fields hold it. */
export type TypedCallable = { name: string; phone: string; hours: string }
export const noCallable: TypedCallable = { name: '', phone: '', hours: '' }

/** Name, number and hours of one who may be called at the municipality. */
export function CallableFields({ bind }: { readonly bind: (name: keyof TypedCallable) => Bound<string> }) {
  const own = useWords(words)
  return (
    <div className="columns">
      <TextField label={own.callableName} isOptional maxLength={120} {...bind('name')} />
      <TextField label={own.callablePhone} isOptional inputMode="tel" maxLength={40} {...bind('phone')} />
      <TextField
        label={own.callableHours}
        description={own.hoursHint}
        isOptional
        maxLength={120}
        {...bind('hours')}
      />
    </div>
  )
}
