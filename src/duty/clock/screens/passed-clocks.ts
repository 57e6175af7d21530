import { useMemo } from 'react'
import { useRead } from '../../../web/query.ts'
import { usePresent } from '../../../web/ui/Clock.tsx'
import { listClocks } from '../api.ts'
import { runningAt } from '../rules.ts'

/** What makes the list of clocks old. */
const topics = ['contact', 'case', 'assessment', 'report', 'decision']

/** The clocks of the desk, each with its state at this very moment: it moves on between two questions to the server. */
export function useClocks() {
  const reading = useRead(listClocks, {}, { topics })
  const present = usePresent()
  const clocks = useMemo(() => runningAt(reading.data?.clocks ?? [], present), [reading.data, present])
  return { reading, clocks }
}

/** How many clocks have passed, for the title of the tab. */
export const usePassedClocks = (): number =>
  useClocks().clocks.filter((clock) => clock.state === 'passed').length
