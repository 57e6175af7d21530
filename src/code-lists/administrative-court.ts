/**
 * The administrative court a county's boards submit to (förordning 1977:937 5 §), by the two first figures of the municipality's
 * code. Only counties whose whole court is known here; the manager writes the others, and may write over these.
 */
const byCounty: Readonly<Record<string, string>> = {
  '20': 'Förvaltningsrätten i Falun',
  '21': 'Förvaltningsrätten i Falun',
}

/** Null where it is not known: somebody then writes it. */
export const administrativeCourtOf = (municipalityCode: string): string | null =>
  byCounty[municipalityCode.slice(0, 2)] ?? null
