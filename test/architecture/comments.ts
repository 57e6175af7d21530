const regexMayFollow = /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|of|in|await))\s*$/

/** Where the string, template or regular expression that begins here ends. Strings end with their line. */
function endOfLiteral(source: string, start: number, quote: string): number {
  let inClass = false
  for (let i = start + 1; i < source.length; i++) {
    const character = source[i]
    if (character === '\\') i++
    else if (character === '\n' && quote !== '`') return i
    else if (quote === '/' && character === '[') inClass = true
    else if (quote === '/' && character === ']') inClass = false
    else if (quote === '`' && character === '$' && source[i + 1] === '{') i = endOfBraces(source, i + 1)
    else if (character === quote && !inClass) return i
  }
  return source.length
}

function endOfBraces(source: string, start: number): number {
  let depth = 0
  for (let i = start; i < source.length; i++) {
    const character = source[i] ?? ''
    if (character === '{') depth++
    else if (character === '}' && --depth === 0) return i
    else if ('\'"`'.includes(character)) i = endOfLiteral(source, i, character)
  }
  return source.length
}

/**
 * The same text with comments turned into spaces, so that offsets and lines stay; on request regular expressions too,
 * which recognise what people type and are never shown.
 */
export function withoutComments(
  source: string,
  options: { patterns: 'kept' | 'blank' } = { patterns: 'kept' },
): string {
  let result = ''
  let kept = 0
  const blank = (from: number, to: number) => {
    result += source.slice(kept, from) + source.slice(from, to).replaceAll(/[^\n]/g, ' ')
    kept = to
  }
  for (let i = 0; i < source.length; i++) {
    const character = source[i] ?? ''
    const pair = source.slice(i, i + 2)
    if (pair === '//' || pair === '/*') {
      const end = pair === '//' ? source.indexOf('\n', i) : source.indexOf('*/', i + 2)
      const stop = end === -1 ? source.length : pair === '//' ? end : end + 2
      blank(i, stop)
      i = stop - 1
    } else if ('\'"`'.includes(character)) i = endOfLiteral(source, i, character)
    else if (character === '/' && regexMayFollow.test(source.slice(Math.max(0, i - 40), i))) {
      const end = endOfLiteral(source, i, '/')
      if (options.patterns === 'blank') blank(i, end)
      i = end
    }
  }
  return result + source.slice(kept)
}
