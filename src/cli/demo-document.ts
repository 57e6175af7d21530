import { writeFileSync } from 'node:fs'
import type { Person } from '../base/person/model.ts'
import { decisionTypeOf } from '../code-lists/decision-type.ts'
import type { Decision } from '../duty/decision/model.ts'
import { shownHashOf } from '../duty/decision/store.ts'
import { composeSheet } from '../duty/decision-signing/rules.ts'
import { renderPdf } from '../server/documents/render.ts'
import { signPdf } from '../server/documents/sign.ts'
import { currentSigner, SignerRefused } from '../server/documents/signer.ts'
import { openStafett } from '../server/open.ts'
import { Refusal } from './command.ts'

/** The first of the two 02.40 of that night, signed at 09.10. */
const decidedAt = '2026-10-25T00:40:00.000Z'
const signedAt = '2026-10-25T08:10:00.000Z'
const nobody = '00000000-0000-7000-8000-000000000000'
const board = { name: 'Gävle', boardName: 'Socialnämnden' }
const chair = { name: 'Olle Provsson', title: 'ordförande' }
const worker = { name: 'Jorun Provsson', title: 'socialsekreterare' }
const colleague = { name: 'Jonas Provsson', title: 'socialsekreterare' }

const child: Person = {
  id: nobody,
  identityKind: 'personal',
  identityNumber: '201201029806',
  givenName: 'Provia',
  familyName: 'Åkesdotter Öberg',
  nameFolded: '',
  description: null,
  birthDate: '2012-01-02',
  statedAge: null,
  statedAgeOn: null,
  gender: 'woman',
  language: null,
  interpreter: 'not-needed',
  confidentialityMarking: false,
  markedUnder: null,
  markedOn: null,
  markedBy: null,
  protectedRegistration: false,
  mergedInto: null,
  version: 1,
  createdAt: decidedAt,
  createdBy: nobody,
}

const type = decisionTypeOf('lvu-6', 1)
const answers: Readonly<Record<string, string>> = {
  'care-likely-needed':
    'Förhållanden i hemmet (2 §). Mamman är kraftigt berusad och det finns ingen annan vuxen. Flickan berättar om slag.',
  'no-consent': 'Mamman svarar nej på frågan om frivillig placering. Pappan går inte att nå på kända nummer.',
  'court-cannot-wait': 'Flickan skulle annars följa med hem i natt. Risken för hennes hälsa är omedelbar.',
  'board-cannot-wait': 'Nämnden kan samlas tidigast på måndag.',
  'best-for-the-child': 'Att vara i trygghet i natt. Hon vill till mormor eller till ett jourhem.',
}

const decision: Decision = {
  id: nobody,
  number: 'B2026-0001',
  caseId: nobody,
  personId: nobody,
  memberId: nobody,
  type: type.key,
  typeVersion: type.version,
  lawKey: 'lvu-1990-6',
  status: 'made',
  preparedBy: nobody,
  preparedAt: '2026-10-25T00:05:00.000Z',
  proposal:
    'Provia omhändertas omedelbart med stöd av 6 § LVU.\n\nHon placeras i jourhem i väntan på nämndens fortsatta ställningstagande.',
  facts:
    'Polisen mötte Provia utanför stationen kl. 01.15. Mamman hämtades till stationen kl. 01.40 och bedömdes som kraftigt berusad.',
  circumstances: 'Jouren har talat med Provia i enrum, med mamman och med yttre befäl på plats.',
  childViews: 'Jag vill inte hem. Hon slår när hon har druckit.\nFår jag sova hos någon annan i natt?',
  childNotHeardReason: null,
  alternatives: 'Mormor är tillfrågad men bortrest. Placering med samtycke är prövad: mamman säger nej.',
  grounds:
    'Det är sannolikt att Provia behöver vård enligt LVU, och rättens beslut kan inte avvaktas med hänsyn till risken för hennes hälsa.',
  conditions: type.conditions.map(({ key }) => ({ key, answer: 'met', text: answers[key] ?? '' })),
  headsUpAt: null,
  readyAt: '2026-10-25T00:32:00.000Z',
  shownHash: null,
  decidedAt,
  manner: 'oral',
  mandateId: nobody,
  decidedByName: chair.name,
  decidedByTitle: chair.title,
  ownWords: 'Ja. Hon ska inte hem i natt. Jag har hört hennes ord upplästa.',
  witnessId: nobody,
  readBackAt: '2026-10-25T00:42:00.000Z',
  registeredAt: '2026-10-25T00:44:00.000Z',
  registeredBy: nobody,
  endedReason: null,
  endedAt: null,
  settledAt: null,
  version: 1,
  changedAt: decidedAt,
}

/** An invented decision by word of mouth, signed on paper in the morning: what the demo writes, and the bench renders. */
export const demoSheet = composeSheet({
  decision: { ...decision, shownHash: shownHashOf(decision) },
  type,
  person: child,
  member: board,
  mandate: { kind: 'chair', minutesReference: 'SN 2023 § 4', minutesDate: '2023-01-10' },
  taking: undefined,
  preparedBy: worker,
  witness: colleague,
  registeredBy: worker,
  signature: {
    way: 'paper',
    signedAt,
    signerName: chair.name,
    signerTitle: chair.title,
    credentialId: null,
    attestedAt: signedAt,
    seen: 'Originalet med underskrift, visat i jourens lokaler. Påhittat exempel.',
    note: null,
  },
  attestedBy: worker,
})

/** `demo document FILE.pdf`: made and sealed as the product's own documents are. */
export async function writeDemoDocument(file: string): Promise<void> {
  // The folder of the key is the database's: it is made there first, or it would be nobody's.
  const stafett = await openStafett('command')
  try {
    const plain = await renderPdf('decision', demoSheet, signedAt)
    const reason = `${decision.number}: underskrivet av ${chair.name}`
    writeFileSync(file, await signPdf(plain, { signer: await currentSigner(), reason, at: signedAt }))
  } catch (error) {
    if (error instanceof SignerRefused) throw new Refusal(error.message)
    throw error
  } finally {
    await stafett.close()
  }
}
