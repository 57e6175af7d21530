import { addDays, type Instant, type LocalDate, localDate } from '../kernel/time.ts'
import { holdsOn } from '../kernel/validity.ts'
import type { DecisionType, DecisionTypeKey } from './decision-type.ts'

/** appeal: how a party appeals (FL 33 §). court-review: the court reviews it of its own motion, and what the party may do. */
type InstructionKind = 'appeal' | 'court-review'

/** What the words need to know of the decision they go with. */
type InstructionFacts = {
  readonly number: string
  readonly boardName: string
  readonly memberName: string
  /** Null where we do not know which: it is then not named. */
  readonly court: string | null
  readonly type: DecisionTypeKey
}

type Named = {
  readonly number: string
  readonly board: string
  readonly court: string
  readonly type: DecisionTypeKey
}

/** One edition of the words given to a party. Legal words stay Swedish; an edition never changes once it has been released. */
type Instruction = {
  readonly kind: InstructionKind
  readonly version: number
  readonly title: string
  readonly paragraphs: (facts: Named) => readonly string[]
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

const within = (type: DecisionTypeKey): string =>
  type === 'lvm-13' ? 'senast dagen efter beslutet' : 'inom en vecka från beslutsdagen'

export const instructions: readonly Instruction[] = [
  {
    kind: 'appeal',
    version: 1,
    title: 'Så överklagar du',
    paragraphs: ({ number, board, court, type }) => [
      `Du kan överklaga beslutet ${number} hos ${court}.`,
      `Skriv till ${board} och lämna eller skicka brevet dit. Skriv vilket beslut du överklagar, varför du tycker att det är fel och hur du vill att det ska ändras. Skriv också ditt namn och hur du kan nås. Har du skyddade personuppgifter ska du inte skriva någon adress: fråga oss hur du gör.`,
      'Brevet ska ha kommit in inom tre veckor från den dag du fick del av beslutet. Tiden räknas för var och en för sig (44 § förvaltningslagen).',
      `Nämnden ser om brevet har kommit i tid och lämnar det vidare till ${court}. Nämnden kan också ändra beslutet själv om det är fel.`,
      ...(type.startsWith('lvu') ? ['Beslutet gäller genast, även om du överklagar (40 § LVU).'] : []),
      'Den som har fyllt 15 år för själv sin talan. Du kan ta hjälp av ett ombud. Be oss om hjälp eller om tolk om du behöver det.',
    ],
    validFrom: '2018-07-01',
    validTo: null,
  },
  {
    kind: 'court-review',
    version: 1,
    title: 'Så prövas beslutet',
    paragraphs: ({ number, board, court, type }) => [
      `Beslutet ${number} gäller genast. Du behöver inte överklaga: ${court} prövar det utan att någon begär det.`,
      `${board} ska lämna beslutet och handlingarna till ${court} ${within(type)}. Görs det inte i tid upphör beslutet.`,
      `Du har rätt att läsa handlingarna, om det inte finns hinder för det. Du har rätt att skriva till ${court} vad du tycker, att begära muntlig förhandling och att begära ett offentligt biträde. Rätten kan avgöra målet utan att du har yttrat dig.`,
      'Den som har fyllt 15 år för själv sin talan. Be oss om hjälp eller om tolk om du behöver det.',
    ],
    validFrom: '2018-07-01',
    validTo: null,
  },
]

/** The words of a type of decision on a local day. Throws RangeError before the first edition. */
export function instructionOn(type: Pick<DecisionType, 'appeal'>, date: LocalDate): Instruction {
  const kind: InstructionKind = type.appeal === null ? 'court-review' : 'appeal'
  const found = instructions.find((edition) => edition.kind === kind && holdsOn(edition, date))
  if (found === undefined) throw new RangeError(`no words on ${kind} are known for ${date}`)
  return found
}

/** The words filled in, paragraph by paragraph. */
export const saidOf = (
  { paragraphs }: Instruction,
  { number, boardName, memberName, court, type }: InstructionFacts,
): readonly string[] =>
  paragraphs({ number, type, board: `${boardName} i ${memberName}`, court: court ?? 'förvaltningsrätten' })

/** What a notice keeps of the words it gave: `appeal-1`. */
export const instructionKey = ({ kind, version }: Pick<Instruction, 'kind' | 'version'>): string =>
  `${kind}-${version}`

/** The last local day to appeal for somebody who was told at a moment: three weeks (FL 44 §); null where nobody may appeal. */
export const appealUntil = (type: Pick<DecisionType, 'appeal'>, toldAt: Instant): LocalDate | null =>
  type.appeal === null ? null : addDays(localDate(toldAt), 21)
