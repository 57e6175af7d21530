import { useSyncExternalStore } from 'react'

/** One value that several parts of the page watch. Outside React too, so that the api client can read and set it. */
export type Store<T> = {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(value, next)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A store whose value is one of a few words and is remembered on this device. Never for personal data. */
export function createChoice<const T extends string>(
  key: string,
  options: readonly T[],
  fallback: T,
): Store<T> {
  const store = createStore<T>(options.find((option) => option === remembered(key)) ?? fallback)
  return {
    ...store,
    set: (value) => {
      store.set(value)
      try {
        localStorage.setItem(key, value)
      } catch {
        // Storage is closed: the choice lasts as long as the page.
      }
    },
  }
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}
