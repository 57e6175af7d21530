/** A number below a thousand million that is another when the value is: to tell whether somebody still sees what there is. */
export function fingerprint(value: unknown): number {
  const text = JSON.stringify(value)
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) % 999_999_937
  return hash
}
