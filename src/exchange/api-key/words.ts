import type { KeyRefusal } from './api.ts'
import type { Scope } from './model.ts'
import type { SecretState } from './rules.ts'

type Words = {
  title: string
  lead: string
  keys: string
  keysLead: string
  create: string
  createLead: string
  name: string
  nameHint: string
  purpose: string
  purposeHint: string
  member: string
  scopes: string
  scopesHint: string
  scopeNames: Record<Scope, string>
  scopeHelp: Record<Scope, string>
  validUntil: string
  validUntilHint: string
  password: string
  passwordHint: string
  withPasskey: string
  noProof: string
  made: (name: string) => string
  shownOnce: string
  shownOnceLead: string
  shownBefore: string
  copy: string
  copied: string
  copyFailed: string
  cancel: string
  closed: string
  toOwnAccount: string
  secretsOf: (name: string) => string
  done: string
  none: string
  noneLead: string
  madeBy: (name: string, when: string) => string
  neverUsed: string
  usedAt: (when: string) => string
  validTo: (day: string) => string
  states: Record<SecretState, string>
  rotate: string
  rotateOf: (name: string) => string
  rotateLead: string
  earlierUntil: string
  earlierUntilHint: string
  rotated: (name: string) => string
  endSecret: string
  endSecretOf: (prefix: string) => string
  endSecretLead: string
  secretEnded: (prefix: string) => string
  revoke: string
  revokeOf: (name: string) => string
  revokeLead: string
  reason: string
  revoked: (name: string) => string
  revokedBy: (name: string, when: string, reason: string) => string
  showRevoked: (count: number) => string
  hideRevoked: string
  documentation: string
  refusals: Record<KeyRefusal, string>
}

export const words = {
  sv: {
    title: 'Nycklar och webhookar',
    lead: 'Här får kommunens egna system tillgång till Stafett. Ett system får bara göra det som dess nyckel har behörighet till, och allt det gör loggas i nyckelns namn.',
    keys: 'API-nycklar',
    keysLead:
      'En nyckel gäller för en kommun, för det den har behörighet till och till ett bestämt datum. Den visas en gång, när den skapas.',
    create: 'Skapa nyckel',
    createLead:
      'Gör en nyckel för varje system. Då syns det vilket system som gjort vad, och en nyckel kan spärras utan att de andra stannar.',
    name: 'Namn',
    nameHint: 'Systemets namn. Det syns i kvittenser och historik.',
    purpose: 'Vad ska nyckeln användas till?',
    purposeHint: 'En mening, så att den som tar över vet om nyckeln behövs.',
    member: 'Kommun',
    scopes: 'Behörigheter',
    scopesHint: 'Ge bara dem som systemet behöver. De kan inte ändras; skapa hellre en ny nyckel.',
    scopeNames: {
      'reports.read': 'Läsa rapporter',
      'reports.answer': 'Kvittera rapporter',
      'notices.write': 'Lämna förhandsinformation',
      'commitments.write': 'Följa upp åtaganden',
      'packs.read': 'Läsa morgonpaket',
      'outcomes.write': 'Lämna utfall',
    },
    scopeHelp: {
      'reports.read': 'Inkorgen, hela rapporten, och att den är öppnad.',
      'reports.answer': 'Ta emot eller återsända en rapport i kommunens namn.',
      'notices.write': 'Skriva, förnya, avsluta och dra tillbaka, och se vad jouren gjort med den.',
      'commitments.write': 'Se vad kommunen lovat, och säga att det är gjort eller inte blev av.',
      'packs.read': 'Nattens paket och att det inte fanns något.',
      'outcomes.write': 'Vad det blev av ett ärende.',
    },
    validUntil: 'Gäller till och med',
    validUntilHint: 'Högst ett år. Byt nyckel innan den går ut.',
    password: 'Ditt lösenord',
    passwordHint: 'För att visa att det är du. Den som har en lösennyckel använder den i stället.',
    withPasskey: 'Bekräfta med din lösennyckel när du sparar.',
    noProof: 'Du behöver en lösennyckel för att skapa eller byta nycklar. Lägg till en under Mitt konto.',
    made: (name) => `Nyckeln ${name} är skapad.`,
    shownOnce: 'Spara nyckeln nu',
    shownOnceLead:
      'Den visas bara den här gången och finns inte sparad i Stafett. Lägg den där systemet förvarar sina hemligheter, aldrig i ett mejl eller i en adress.',
    shownBefore: 'Nyckeln har redan visats. Byt hemlighet om den inte är sparad.',
    copy: 'Kopiera',
    copied: 'Kopierad.',
    copyFailed: 'Det gick inte att kopiera. Markera texten och kopiera den.',
    cancel: 'Avbryt',
    closed: 'Gäller inte',
    toOwnAccount: 'Till Mitt konto',
    secretsOf: (name) => `Hemligheter för ${name}`,
    done: 'Jag har sparat den',
    none: 'Inga nycklar',
    noneLead: 'Inget system har tillgång till Stafett.',
    madeBy: (name, when) => `Skapad av ${name} ${when}`,
    neverUsed: 'Aldrig använd',
    usedAt: (when) => `Senast använd ${when}`,
    validTo: (day) => `gäller till och med ${day}`,
    states: { valid: 'Gäller', expired: 'Har gått ut', ended: 'Avslutad' },
    rotate: 'Byt',
    rotateOf: (name) => `Byt hemlighet för ${name}`,
    rotateLead:
      'Du får en ny nyckel som gäller bredvid den nuvarande, så att systemet kan byta utan avbrott.',
    earlierUntil: 'Den nuvarande slutar gälla efter',
    earlierUntilHint: 'Den dag systemet senast har bytt.',
    rotated: (name) => `${name} har fått en ny nyckel.`,
    endSecret: 'Avsluta',
    endSecretOf: (prefix) => `Avsluta ${prefix}`,
    endSecretLead: 'Den här slutar gälla genast. Den andra fortsätter gälla.',
    secretEnded: (prefix) => `${prefix} gäller inte längre.`,
    revoke: 'Spärra',
    revokeOf: (name) => `Spärra ${name}`,
    revokeLead: 'Nyckeln slutar gälla genast och kan inte öppnas igen.',
    reason: 'Varför?',
    revoked: (name) => `${name} är spärrad.`,
    revokedBy: (name, when, reason) => `Spärrad av ${name} ${when}: ${reason}`,
    showRevoked: (count) => `Visa spärrade (${count})`,
    hideRevoked: 'Dölj spärrade',
    documentation: 'Så används API:et: docs/api.md i källkoden och /api/openapi.json.',
    refusals: {
      'name-missing': 'Skriv ett namn med minst två tecken.',
      'name-taken': 'Kommunen har redan en nyckel med det namnet.',
      'purpose-missing': 'Skriv vad nyckeln ska användas till.',
      'scopes-missing': 'Välj minst en behörighet.',
      'day-behind': 'Dagen har redan varit.',
      'too-long': 'Högst {most} dagar framåt.',
      'no-proof': 'Lägg till en lösennyckel under Mitt konto först.',
      'already-revoked': 'Nyckeln är redan spärrad.',
      'two-already': 'Två hemligheter gäller redan. Avsluta den ena först.',
      'already-ended': 'Den gäller inte längre.',
      'only-secret': 'Det är den enda som gäller. Spärra nyckeln om den ska bort.',
      'reason-missing': 'Skriv varför, med minst fem tecken.',
    },
  },
  en: {
    title: 'Keys and webhooks',
    lead: "Here the municipality's own systems get access to Stafett. A system may do only what its key has scopes for, and all it does is logged in the name of the key.",
    keys: 'API keys',
    keysLead:
      'A key holds for one municipality, for what it has scopes for, and until a given day. It is shown once, when it is made.',
    create: 'Make a key',
    createLead:
      'Make one key for each system. Then it shows which system did what, and one key can be revoked while the others go on.',
    name: 'Name',
    nameHint: 'The name of the system. It shows in receipts and histories.',
    purpose: 'What will the key be used for?',
    purposeHint: 'One sentence, so that whoever takes over knows whether it is needed.',
    member: 'Municipality',
    scopes: 'Scopes',
    scopesHint: 'Give only those the system needs. They cannot be changed; make another key instead.',
    scopeNames: {
      'reports.read': 'Read reports',
      'reports.answer': 'Acknowledge reports',
      'notices.write': 'Give advance notices',
      'commitments.write': 'Follow up commitments',
      'packs.read': 'Read morning packs',
      'outcomes.write': 'Give outcomes',
    },
    scopeHelp: {
      'reports.read': 'The inbox, the whole report, and that it has been opened.',
      'reports.answer': 'Accept or return a report in the name of the municipality.',
      'notices.write': 'Write, renew, end and withdraw, and see what the duty did with it.',
      'commitments.write': 'See what the municipality has promised, and say that it is done or was not kept.',
      'packs.read': "The night's pack, and that there was nothing.",
      'outcomes.write': 'What became of a matter.',
    },
    validUntil: 'Valid until and including',
    validUntilHint: 'At most a year. Rotate it before it ends.',
    password: 'Your password',
    passwordHint: 'To show that it is you. Whoever has a passkey uses that instead.',
    withPasskey: 'Confirm with your passkey when you save.',
    noProof: 'You need a passkey to make or rotate keys. Add one under My account.',
    made: (name) => `The key ${name} is made.`,
    shownOnce: 'Keep the key now',
    shownOnceLead:
      'It is shown this once and kept nowhere in Stafett. Put it where the system keeps its secrets, never in a mail or an address.',
    shownBefore: 'The key has been shown already. Rotate it if it was not kept.',
    copy: 'Copy',
    copied: 'Copied.',
    copyFailed: 'It could not be copied. Mark the text and copy it.',
    cancel: 'Cancel',
    closed: 'Not valid',
    toOwnAccount: 'To My account',
    secretsOf: (name) => `Secrets of ${name}`,
    done: 'I have kept it',
    none: 'No keys',
    noneLead: 'No system has access to Stafett.',
    madeBy: (name, when) => `Made by ${name} ${when}`,
    neverUsed: 'Never used',
    usedAt: (when) => `Last used ${when}`,
    validTo: (day) => `valid until ${day}`,
    states: { valid: 'Valid', expired: 'Expired', ended: 'Ended' },
    rotate: 'Rotate',
    rotateOf: (name) => `Rotate ${name}`,
    rotateLead:
      'You get a new key, valid beside the present one, so that the system can change without a stop.',
    earlierUntil: 'The present one ends after',
    earlierUntilHint: 'The day by which the system has changed.',
    rotated: (name) => `${name} has a new key.`,
    endSecret: 'End',
    endSecretOf: (prefix) => `End ${prefix}`,
    endSecretLead: 'This one ends at once. The other one goes on.',
    secretEnded: (prefix) => `${prefix} is no longer valid.`,
    revoke: 'Revoke',
    revokeOf: (name) => `Revoke ${name}`,
    revokeLead: 'The key ends at once and cannot be opened again.',
    reason: 'Why?',
    revoked: (name) => `${name} is revoked.`,
    revokedBy: (name, when, reason) => `Revoked by ${name} ${when}: ${reason}`,
    showRevoked: (count) => `Show revoked (${count})`,
    hideRevoked: 'Hide revoked',
    documentation: 'How to use the API: docs/api.md in the source, and /api/openapi.json.',
    refusals: {
      'name-missing': 'Write a name of at least two characters.',
      'name-taken': 'The municipality has a key of that name already.',
      'purpose-missing': 'Write what the key will be used for.',
      'scopes-missing': 'Choose at least one scope.',
      'day-behind': 'That day has passed.',
      'too-long': 'At most {most} days ahead.',
      'no-proof': 'Add a passkey under My account first.',
      'already-revoked': 'The key is revoked already.',
      'two-already': 'Two secrets are valid already. End one of them first.',
      'already-ended': 'It is no longer valid.',
      'only-secret': 'It is the only valid one. Revoke the key if it is to go.',
      'reason-missing': 'Write why, in at least five characters.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
