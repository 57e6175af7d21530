/**
 * Every slice in reading order: a slice may import only from slices before it. The order crosses folders.
 * Moving a slice is a decision record.
 */
export const order = [
  'base/organisation',
  'base/account',
  'base/person',
  'base/person-merge',
  'base/deviation',
  'duty/intake',
  'duty/case',
  'duty/case-history',
  'duty/triage',
  'duty/measure',
  'duty/journal',
  'duty/protective-assessment',
  'exchange/disclosure',
  'exchange/report-content',
  'exchange/handover',
  'exchange/closing',
  'exchange/receipt',
  'exchange/morning',
] as const
