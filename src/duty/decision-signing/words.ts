import type { SigningRefusal } from './api.ts'
import type { attestedWays, signatureWays } from './model.ts'

type Words = {
  title: string
  unsignedTitle: string
  noneUnsigned: string
  more: string
  signedBy: (name: string) => string
  ways: Record<(typeof signatureWays)[number], string>
  signedAt: string
  decidedAt: string
  proof: string
  proofText: string
  controlCode: string
  controlCodeHint: string
  openPdf: string
  unsealed: string
  unsigned: string
  sign: string
  signHint: string
  signedNow: string
  yours: string
  waitsFor: (name: string) => string
  print: string
  attest: string
  attestTitle: string
  attestHint: string
  way: string
  attestedWays: Record<(typeof attestedWays)[number], string>
  seen: string
  seenHint: string
  note: string
  saveAttest: string
  attested: string
  attestedBy: (name: string) => string
  when: string
  by: string
  refusals: Record<SigningRefusal, string>
}

export const words = {
  sv: {
    title: 'Underskrift',
    unsignedTitle: 'Beslut som väntar på underskrift',
    noneUnsigned: 'Alla beslut är underskrivna.',
    more: 'Fler finns än som visas här.',
    signedBy: (name) => `Underskrivet av ${name}`,
    ways: {
      'in-product': 'Här, med lösennyckel',
      paper: 'På papper',
      'other-service': 'I en annan e-tjänst',
    },
    signedAt: 'Underskrivet',
    decidedAt: 'Beslutet fattades',
    proof: 'Styrkt',
    proofText: 'Med inloggning och lösennyckel i samma stund',
    controlCode: 'Kontrollkod',
    controlCodeHint: 'Samma kod ska stå på båda skärmarna. Läs upp den för varandra.',
    openPdf: 'Öppna beslutet (PDF)',
    unsealed: 'Dokumentet är inte förseglat: inget certifikat gällde när underskriften intygades.',
    unsigned: 'Beslutet är inte underskrivet. Det gäller ändå från den tid då det fattades.',
    sign: 'Skriv under',
    signHint: 'Du bekräftar med din lösennyckel. Tiden för beslutet ändras inte.',
    signedNow: 'Beslutet är underskrivet.',
    yours: 'Ditt beslut',
    waitsFor: (name) => `Väntar på ${name}.`,
    print: 'Skriv ut för underskrift på papper (PDF)',
    attest: 'Intyga underskrift på papper eller i annan e-tjänst',
    attestTitle: 'Intyga underskrift',
    attestHint: 'För beslut som är underskrivna någon annanstans. Beslutet behåller sitt nummer och sin tid.',
    way: 'Hur är det underskrivet?',
    attestedWays: { paper: 'På papper', 'other-service': 'I en annan e-tjänst' },
    seen: 'Vad har du sett?',
    seenHint: 'Till exempel: originalet med underskrift, visat i jourens lokaler.',
    note: 'Anteckning',
    saveAttest: 'Intyga',
    attested: 'Underskriften är intygad.',
    attestedBy: (name) => `Intygad av ${name}`,
    when: 'Fattades',
    by: 'Av',
    refusals: {
      'not-made': 'Beslutet är inte fattat. Det skrivs under när det är fattat.',
      'already-signed': 'Beslutet är redan underskrivet. Öppna dokumentet i stället.',
      'not-your-decision':
        'Bara den som har fattat beslutet skriver under det här. Jouren kan intyga en underskrift på papper.',
      'shown-changed':
        'Det du ser är inte det som beslutades. Ladda om sidan och läs igen innan du skriver under.',
      'certificate-expired':
        'Certifikatet för underskrifter har gått ut. Beslutet gäller och är kvar i listan. Skriv under på papper så länge, och be systemförvaltaren byta certifikat.',
      'certificate-not-yet':
        'Certifikatet för underskrifter har inte börjat gälla. Beslutet gäller och är kvar i listan. Skriv under på papper så länge, och be systemförvaltaren kontrollera certifikatet.',
      'signer-unavailable':
        'Underskriftsnyckeln går inte att nå. Beslutet gäller och är kvar i listan. Försök igen, eller skriv under på papper så länge.',
      'in-the-future': 'Tiden för underskriften ligger i framtiden. Skriv när den gjordes.',
      'before-decision': 'Underskriften kan inte vara gjord före beslutet. Kontrollera dag och klockslag.',
      'seen-missing': 'Skriv vad du har sett av underskriften.',
    },
  },
  en: {
    title: 'Signature',
    unsignedTitle: 'Decisions waiting for a signature',
    noneUnsigned: 'All decisions are signed.',
    more: 'There are more than shown here.',
    signedBy: (name) => `Signed by ${name}`,
    ways: { 'in-product': 'Here, with a passkey', paper: 'On paper', 'other-service': 'In another service' },
    signedAt: 'Signed',
    decidedAt: 'The decision was made',
    proof: 'Proven',
    proofText: 'By login and passkey in the same moment',
    controlCode: 'Control code',
    controlCodeHint: 'The same code stands on both screens. Read it to each other.',
    openPdf: 'Open the decision (PDF)',
    unsealed: 'The document is not sealed: no certificate held when the signature was attested.',
    unsigned: 'The decision is not signed. It holds all the same from when it was made.',
    sign: 'Sign',
    signHint: 'You confirm with your passkey. The time of the decision does not change.',
    signedNow: 'The decision is signed.',
    yours: 'Your decision',
    waitsFor: (name) => `Waiting for ${name}.`,
    print: 'Print to sign on paper (PDF)',
    attest: 'Attest a signature on paper or in another service',
    attestTitle: 'Attest a signature',
    attestHint: 'For decisions signed somewhere else. The decision keeps its number and its time.',
    way: 'How is it signed?',
    attestedWays: { paper: 'On paper', 'other-service': 'In another service' },
    seen: 'What have you seen?',
    seenHint: 'For example: the original with the signature, shown at the duty’s premises.',
    note: 'Note',
    saveAttest: 'Attest',
    attested: 'The signature is attested.',
    attestedBy: (name) => `Attested by ${name}`,
    when: 'Made',
    by: 'By',
    refusals: {
      'not-made': 'The decision is not made. It is signed once it is.',
      'already-signed': 'The decision is signed already. Open the document instead.',
      'not-your-decision':
        'Only whoever made the decision signs it here. The duty can attest a signature on paper.',
      'shown-changed':
        'What you see is not what was decided. Reload the page and read again before you sign.',
      'certificate-expired':
        'The signing certificate has expired. The decision holds and stays in the list. Sign on paper meanwhile, and ask operations for a new certificate.',
      'certificate-not-yet':
        'The signing certificate is not valid yet. The decision holds and stays in the list. Sign on paper meanwhile, and ask operations to check the certificate.',
      'signer-unavailable':
        'The signing key cannot be reached. The decision holds and stays in the list. Try again, or sign on paper meanwhile.',
      'in-the-future': 'The time of the signature is in the future. Write when it was made.',
      'before-decision': 'The signature cannot be older than the decision. Check day and time.',
      'seen-missing': 'Write what you have seen of the signature.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
