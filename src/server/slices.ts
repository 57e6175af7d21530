import { handlers as account } from '../base/account/handlers.ts'
import { words as accountWords } from '../base/account/words.ts'
import { handlers as deviation } from '../base/deviation/handlers.ts'
import { words as deviationWords } from '../base/deviation/words.ts'
import { handlers as organisation } from '../base/organisation/handlers.ts'
import { words as organisationWords } from '../base/organisation/words.ts'
import { handlers as person } from '../base/person/handlers.ts'
import { words as personWords } from '../base/person/words.ts'
import { handlers as personMerge } from '../base/person-merge/handlers.ts'
import { words as personMergeWords } from '../base/person-merge/words.ts'
import { handlers as dutyCase } from '../duty/case/handlers.ts'
import { words as dutyCaseWords } from '../duty/case/words.ts'
import { handlers as caseHistory } from '../duty/case-history/handlers.ts'
import { words as caseHistoryWords } from '../duty/case-history/words.ts'
import { handlers as intake } from '../duty/intake/handlers.ts'
import { words as intakeWords } from '../duty/intake/words.ts'
import { handlers as journal } from '../duty/journal/handlers.ts'
import { words as journalWords } from '../duty/journal/words.ts'
import { handlers as measure } from '../duty/measure/handlers.ts'
import { words as measureWords } from '../duty/measure/words.ts'
import { handlers as protectiveAssessment } from '../duty/protective-assessment/handlers.ts'
import { words as protectiveAssessmentWords } from '../duty/protective-assessment/words.ts'
import { handlers as triage } from '../duty/triage/handlers.ts'
import { words as triageWords } from '../duty/triage/words.ts'
import { handlers as closing } from '../exchange/closing/handlers.ts'
import { words as closingWords } from '../exchange/closing/words.ts'
import { handlers as disclosure } from '../exchange/disclosure/handlers.ts'
import { words as disclosureWords } from '../exchange/disclosure/words.ts'
import { handlers as handover } from '../exchange/handover/handlers.ts'
import { words as handoverWords } from '../exchange/handover/words.ts'
import { handlers as morning } from '../exchange/morning/handlers.ts'
import { words as morningWords } from '../exchange/morning/words.ts'
import { handlers as receipt } from '../exchange/receipt/handlers.ts'
import { words as receiptWords } from '../exchange/receipt/words.ts'
import { handlers as coding } from '../insight/coding/handlers.ts'
import { words as codingWords } from '../insight/coding/words.ts'
import { handlers as quarterlyReport } from '../insight/quarterly-report/handlers.ts'
import { words as quarterlyReportWords } from '../insight/quarterly-report/words.ts'
import { handlers as registerImport } from '../insight/register-import/handlers.ts'
import { words as registerImportWords } from '../insight/register-import/words.ts'
import { handlers as statistics } from '../insight/statistics/handlers.ts'
import { words as statisticsWords } from '../insight/statistics/words.ts'
import type { Handler } from './handler.ts'

type Slice = {
  readonly handlers: readonly Handler[]
  readonly words: Readonly<Record<'sv' | 'en', { readonly refusals: Readonly<Record<string, string>> }>>
}

/** What each slice serves, in the order of order.ts. */
export const slices: readonly Slice[] = [
  { handlers: organisation, words: organisationWords },
  { handlers: account, words: accountWords },
  { handlers: person, words: personWords },
  { handlers: personMerge, words: personMergeWords },
  { handlers: deviation, words: deviationWords },
  { handlers: intake, words: intakeWords },
  { handlers: dutyCase, words: dutyCaseWords },
  { handlers: caseHistory, words: caseHistoryWords },
  { handlers: triage, words: triageWords },
  { handlers: measure, words: measureWords },
  { handlers: journal, words: journalWords },
  { handlers: protectiveAssessment, words: protectiveAssessmentWords },
  { handlers: disclosure, words: disclosureWords },
  { handlers: handover, words: handoverWords },
  { handlers: closing, words: closingWords },
  { handlers: receipt, words: receiptWords },
  { handlers: morning, words: morningWords },
  { handlers: registerImport, words: registerImportWords },
  { handlers: statistics, words: statisticsWords },
  { handlers: quarterlyReport, words: quarterlyReportWords },
  { handlers: coding, words: codingWords },
]

export const allHandlers: readonly Handler[] = slices.flatMap((slice) => slice.handlers)
