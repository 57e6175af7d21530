/** What the server says when something has changed: a kind of thing, and which one. Ids only (DESIGN 6). */
export type LiveMessage = { readonly topic: string; readonly id: string | null }

export function readMessage(data: string): LiveMessage | null {
  try {
    const value: unknown = JSON.parse(data)
    if (typeof value !== 'object' || value === null || !('topic' in value)) return null
    const id = 'id' in value && typeof value.id === 'string' ? value.id : null
    return typeof value.topic === 'string' ? { topic: value.topic, id } : null
  } catch {
    return null
  }
}

/** `case` hears of every case, `case/ID` of that one; a message without id reaches both, and `all` everybody. */
export function concerns(topics: readonly string[], message: LiveMessage): boolean {
  return topics.some((topic) => {
    if (message.topic === 'all') return true
    const [name, id] = topic.split('/')
    return name === message.topic && (id === undefined || message.id === null || id === message.id)
  })
}
