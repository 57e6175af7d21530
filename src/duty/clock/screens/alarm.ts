import { useEffect, useState } from 'react'
import { createChoice, useStore } from '../../../web/store.ts'
import type { RunningClock } from '../model.ts'

/** Whether a passed clock is heard, remembered on the device. Silent until somebody asks for it. */
export const clockSound = createChoice('stafett.clock-sound', ['on', 'off'], 'off')

export const clockKey = ({ kind, sourceId, at }: RunningClock): string => `${kind} ${sourceId} ${at}`

/** What this page has already told of, so that each passed clock is said once. */
const told = new Set<string>()

/** One soft tone of a third of a second. A browser that was never touched plays nothing. */
export function playTone(): void {
  try {
    const context = new AudioContext()
    const [tone, volume] = [context.createOscillator(), context.createGain()]
    const { currentTime } = context
    tone.frequency.value = 660
    volume.gain.setValueAtTime(0.08, currentTime)
    volume.gain.exponentialRampToValueAtTime(0.0001, currentTime + 0.35)
    tone.connect(volume).connect(context.destination)
    tone.start()
    tone.stop(currentTime + 0.35)
    tone.onended = () => void context.close()
  } catch {
    // No sound on this device: the words and the mark are there.
  }
}

/** The clocks that have passed since it was last asked, and a tone for them where it is on. */
export function useAlarm(clocks: readonly RunningClock[]): readonly RunningClock[] {
  const sound = useStore(clockSound)
  const [fresh, setFresh] = useState<readonly RunningClock[]>([])
  useEffect(() => {
    const passed = clocks.filter((clock) => clock.state === 'passed' && !told.has(clockKey(clock)))
    if (passed.length === 0) return
    for (const clock of passed) told.add(clockKey(clock))
    setFresh(passed)
    if (sound === 'on') playTone()
  }, [clocks, sound])
  return fresh
}
