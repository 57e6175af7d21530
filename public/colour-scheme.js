// Before the first paint, so that a dark night does not flash white. Written by src/web/shell/colour-scheme.ts.
try {
  const chosen = localStorage.getItem('stafett.colour-scheme')
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.colorScheme = chosen
} catch {
  // Storage is closed: the system's choice stands.
}
