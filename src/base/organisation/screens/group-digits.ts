const swedish = new Intl.NumberFormat('sv-SE')

/** A whole number the Swedish way: 285 500. */
export const groupDigits = (value: number): string => swedish.format(value)
