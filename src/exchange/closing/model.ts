/** Closing reasons that take a case out of the count of what must be reported; they ask for a text. */
export const exemptReasons = ['registered-in-error', 'merged-with-other-case'] as const
