import type { PasskeyRefusal } from './api.ts'
import type { RecoveryState } from './rules.ts'

/** What can become of a ceremony on the device itself. */
export type CeremonyEnd =
  | 'cancelled'
  | 'timed-out'
  | 'already-there'
  | 'no-screen-lock'
  | 'wrong-address'
  | 'no-support'
  | 'device-fault'

type Words = {
  title: string
  lead: string
  none: string
  noneHelp: string
  blocked: string
  blockedHelp: string
  add: string
  addHelp: string
  addWithKey: string
  addWithPassword: string
  addWithLogin: string
  name: string
  nameHint: string
  password: string
  added: (name: string) => string
  created: (moment: string) => string
  used: (moment: string) => string
  neverUsed: string
  synced: string
  onlyHere: string
  copySuspected: (moment: string) => string
  copyHelp: string
  rename: string
  renameFor: (name: string) => string
  renamed: string
  remove: string
  removeFor: (name: string) => string
  removeHelp: string
  lastHelp: string
  removed: (name: string) => string
  save: string
  cancel: string
  logIn: string
  unlock: string
  confirming: string
  confirmingHelp: string
  notConfirmed: string
  toOwnAccount: string
  tryAgain: string
  ends: Record<CeremonyEnd, string>
  lostPhone: string
  lostPhoneFor: (name: string) => string
  lostHelp: (name: string) => string
  lostKeys: string
  noKeys: (name: string) => string
  reason: string
  reasonHint: string
  open: string
  opened: (name: string) => string
  recoveries: string
  recoveriesLead: string
  openedBy: (name: string, moment: string) => string
  approvedBy: (name: string) => string
  linkUntil: (moment: string) => string
  states: Record<RecoveryState, string>
  approve: string
  approveFor: (name: string) => string
  approveHelp: (name: string) => string
  newLink: string
  cancelRecovery: string
  cancelFor: (name: string) => string
  cancelHelp: (name: string) => string
  cancelled: (name: string) => string
  needsAnother: string
  linkHelp: (name: string) => string
  newKey: string
  newKeyLead: string
  newKeyPasswordHelp: string
  newKeyMade: string
  noToken: string
  noTokenHelp: string
  toLogin: string
  refusals: Record<PasskeyRefusal, string>
}

export const words = {
  sv: {
    title: 'Lösennycklar',
    lead: 'En lösennyckel ligger i din telefon eller dator. Du låser upp den med fingret, ansiktet eller koden. Med den loggar du in och skriver under beslut.',
    none: 'Ingen lösennyckel ännu.',
    noneHelp: 'Lägg till en nu, så att den finns när den behövs. Ha gärna två: en i telefonen och en till.',
    blocked: 'Din lösennyckel är spärrad',
    blockedHelp:
      'En ny kräver två personer. Be administratören anmäla nyckeln som förlorad; när en annan person har godkänt får du en länk.',
    add: 'Lägg till lösennyckel',
    addHelp: 'Webbläsaren frågar var nyckeln ska ligga. Välj telefonen om du har den med dig när du arbetar.',
    addWithKey: 'Först bekräftar du med en nyckel som du redan har.',
    addWithPassword: 'Först skriver du ditt lösenord, så att ingen annan kan lägga till en nyckel här.',
    addWithLogin: 'Det går inom tio minuter efter att du har loggat in.',
    name: 'Vad ska nyckeln heta?',
    nameHint: 'Till exempel Jourtelefonen.',
    password: 'Lösenord',
    added: (name) => `${name} är tillagd.`,
    created: (moment) => `Tillagd ${moment}`,
    used: (moment) => `senast använd ${moment}`,
    neverUsed: 'inte använd än',
    synced: 'Följer med till dina andra enheter',
    onlyHere: 'Finns bara på en enhet',
    copySuspected: (moment) => `Stängd ${moment}`,
    copyHelp: 'Nyckeln svarade som en kopia skulle göra och gäller inte. Säg till administratören.',
    rename: 'Byt namn',
    renameFor: (name) => `Byt namn på ${name}`,
    renamed: 'Namnet är bytt.',
    remove: 'Ta bort',
    removeFor: (name) => `Ta bort ${name}`,
    removeHelp: 'Nyckeln slutar gälla här. Du bekräftar med den eller med en annan av dina nycklar.',
    lastHelp: 'Det är din enda nyckel. Utan den kan du inte skriva under beslut här.',
    removed: (name) => `${name} är borttagen.`,
    save: 'Spara',
    cancel: 'Avbryt',
    logIn: 'Logga in med lösennyckel',
    unlock: 'Lås upp med lösennyckel',
    confirming: 'Bekräfta på din enhet',
    confirmingHelp:
      'Lås upp nyckeln med fingret, ansiktet eller koden. Ligger den i en annan telefon: välj det i webbläsarens ruta och håll telefonen nära.',
    notConfirmed: 'Inte bekräftat',
    toOwnAccount: 'Till Mitt konto',
    tryAgain: 'Försök igen',
    ends: {
      cancelled:
        'Bekräftelsen avbröts, eller så finns nyckeln på en annan enhet. Inget är borta; försök igen när du är redo.',
      'timed-out': 'Tiden gick ut innan enheten svarade. Inget är borta; försök igen.',
      'already-there': 'Den enheten har redan en nyckel för ditt konto. Välj en annan enhet.',
      'no-screen-lock':
        'Enheten kan inte kontrollera att det är du. Slå på skärmlås med kod, finger eller ansikte, eller välj en annan enhet.',
      'wrong-address':
        'Lösennycklar gäller inte på den här adressen. Öppna Stafett på den adress du brukar använda; på den här datorn är det http://localhost.',
      'no-support': 'Webbläsaren kan inte använda lösennycklar. Använd en nyare webbläsare, eller telefonen.',
      'device-fault':
        'Enheten svarade inte som den skulle. Inget är borta; försök igen eller välj en annan enhet.',
    },
    lostPhone: 'Förlorad telefon',
    lostPhoneFor: (name) => `Förlorad telefon: ${name}`,
    lostHelp: (name) =>
      `Nycklarna du väljer slutar gälla direkt och ${name} loggas ut överallt. Sedan godkänner en annan person, och ${name} får en länk för en ny nyckel.`,
    lostKeys: 'Nycklar som fanns på telefonen',
    noKeys: (name) => `${name} har ingen lösennyckel som gäller.`,
    reason: 'Vad har hänt?',
    reasonHint: 'Till exempel: telefonen är stulen. Inga uppgifter om ärenden.',
    open: 'Spärra och begär ny nyckel',
    opened: (name) => `Spärrat. Nu ska en annan person godkänna en ny nyckel för ${name}.`,
    recoveries: 'Förlorade telefoner',
    recoveriesLead: 'En ny nyckel kräver två personer: en som anmäler och en annan som godkänner.',
    openedBy: (name, moment) => `Anmäld av ${name} ${moment}`,
    approvedBy: (name) => `godkänd av ${name}`,
    linkUntil: (moment) => `länken gäller till ${moment}`,
    states: {
      waiting: 'Väntar på godkännande',
      approved: 'Godkänd',
      used: 'Ny nyckel klar',
      cancelled: 'Avbruten',
      over: 'För gammal',
    },
    approve: 'Godkänn',
    approveFor: (name) => `Godkänn ny nyckel för ${name}`,
    approveHelp: (name) =>
      `Förvissa dig om att det är ${name} som ber om det: träffas, eller ring upp på ett nummer du redan har. Du får en länk att lämna över.`,
    newLink: 'Ny länk',
    cancelRecovery: 'Avbryt',
    cancelFor: (name) => `Avbryt för ${name}`,
    cancelHelp: (name) => `Ingen ny nyckel läggs till för ${name}. De spärrade nycklarna förblir spärrade.`,
    cancelled: (name) => `Avbrutet för ${name}.`,
    needsAnother: 'En annan person måste godkänna.',
    linkHelp: (name) => `Ge länken till ${name}, som öppnar den på sin nya telefon. Den visas bara nu.`,
    newKey: 'Ny lösennyckel',
    newKeyLead: 'Öppna sidan på den telefon eller dator där nyckeln ska ligga.',
    newKeyPasswordHelp: 'Har du inget lösenord loggar du in först och lämnar fältet tomt.',
    newKeyMade: 'Nyckeln är klar. Nu kan du logga in med den.',
    noToken: 'Länken är inte hel',
    noTokenHelp: 'Kopiera hela länken som du har fått och öppna den igen.',
    toLogin: 'Till inloggningen',
    refusals: {
      'challenge-over': 'Det tog för lång tid, eller så är svaret redan använt. Inget är borta; försök igen.',
      'key-not-verified': 'Svaret från enheten gick inte att bekräfta. Inget är borta; försök igen.',
      'key-known': 'Nyckeln är redan registrerad. Välj en annan enhet, eller ta bort den gamla först.',
      'key-unusable':
        'Nyckeln gäller inte här. Logga in på ett annat sätt och se dina nycklar under Mitt konto, eller ring administratören.',
      'key-copied':
        'Nyckeln svarade som en kopia skulle göra och är därför stängd. Logga in på ett annat sätt och säg till administratören, som kan ge dig en ny.',
      'key-removed': 'Nyckeln är redan borttagen. Ladda om sidan.',
      'key-unknown': 'En av nycklarna är redan borttagen. Ladda om sidan och välj igen.',
      'name-missing': 'Skriv vad nyckeln ska heta.',
      'reason-missing': 'Skriv vad som har hänt.',
      'log-in-again':
        'Logga ut och in igen först; en ny nyckel läggs till inom tio minuter efter inloggningen.',
      'recovery-needed':
        'Din förra nyckel är spärrad. En ny kräver två personer: be administratören anmäla den som förlorad.',
      'no-keys':
        'Du har ingen lösennyckel än. Lägg till en under Mitt konto och kom tillbaka; inget är borta.',
      'own-phone': 'Du kan inte göra detta för dig själv. Be en kollega.',
      'same-person': 'Du gjorde anmälan. En annan person måste godkänna den.',
      'account-closed': 'Kontot är stängt. Öppna det först.',
      'recovery-running': 'En förlorad telefon är redan anmäld för kontot. Slutför eller avbryt den först.',
      'recovery-over': 'Anmälan är avslutad eller för gammal. Gör en ny.',
      'recovery-link-over': 'Länken är använd eller för gammal. Be den som gav dig den om en ny.',
      'password-needed': 'Skriv ditt lösenord också, så att ingen annan kan använda länken.',
      'log-in-first':
        'Du har inget lösenord. Logga in i den här webbläsaren först och öppna sedan länken igen.',
    },
  },
  en: {
    title: 'Passkeys',
    lead: 'A passkey lies in your phone or computer. You unlock it with your finger, your face or the code. You log in with it, and sign decisions.',
    none: 'No passkey yet.',
    noneHelp:
      'Add one now, so that it is there when it is needed. Better two: one in the phone and one more.',
    blocked: 'Your passkey is blocked',
    blockedHelp:
      'A new one takes two people. Ask the administrator to report the key as lost; when another person has approved you get a link.',
    add: 'Add a passkey',
    addHelp: 'The browser asks where the key shall lie. Choose the phone if you have it with you at work.',
    addWithKey: 'First you confirm with a key that you have already.',
    addWithPassword: 'First you write your password, so that nobody else can add a key here.',
    addWithLogin: 'It can be done within ten minutes of logging in.',
    name: 'What is the key to be called?',
    nameHint: 'For instance The duty phone.',
    password: 'Password',
    added: (name) => `${name} has been added.`,
    created: (moment) => `Added ${moment}`,
    used: (moment) => `last used ${moment}`,
    neverUsed: 'not used yet',
    synced: 'Comes along to your other devices',
    onlyHere: 'On one device only',
    copySuspected: (moment) => `Closed ${moment}`,
    copyHelp: 'The key answered as a copy would and works no more. Tell the administrator.',
    rename: 'Rename',
    renameFor: (name) => `Rename ${name}`,
    renamed: 'The name has been changed.',
    remove: 'Remove',
    removeFor: (name) => `Remove ${name}`,
    removeHelp: 'The key stops working here. You confirm with it, or with another of your keys.',
    lastHelp: 'It is your only key. Without it you cannot sign decisions here.',
    removed: (name) => `${name} has been removed.`,
    save: 'Save',
    cancel: 'Cancel',
    logIn: 'Log in with a passkey',
    unlock: 'Unlock with a passkey',
    confirming: 'Confirm on your device',
    confirmingHelp:
      'Unlock the key with your finger, your face or the code. If it lies in another phone: choose that in the browser and hold the phone near.',
    notConfirmed: 'Not confirmed',
    toOwnAccount: 'To My account',
    tryAgain: 'Try again',
    ends: {
      cancelled:
        'The confirmation was cancelled, or the key lies on another device. Nothing is lost; try again when you are ready.',
      'timed-out': 'The time ran out before the device answered. Nothing is lost; try again.',
      'already-there': 'That device has a key for your account already. Choose another device.',
      'no-screen-lock':
        'The device cannot check that it is you. Turn on a screen lock with a code, finger or face, or choose another device.',
      'wrong-address':
        'Passkeys do not work at this address. Open Stafett at the address you usually use; on this computer it is http://localhost.',
      'no-support': 'The browser cannot use passkeys. Use a newer browser, or the phone.',
      'device-fault':
        'The device did not answer as it should. Nothing is lost; try again or choose another device.',
    },
    lostPhone: 'Lost phone',
    lostPhoneFor: (name) => `Lost phone: ${name}`,
    lostHelp: (name) =>
      `The keys you choose stop working at once, and ${name} is logged out everywhere. Then another person approves, and ${name} gets a link for a new key.`,
    lostKeys: 'Keys that were on the phone',
    noKeys: (name) => `${name} has no passkey that works.`,
    reason: 'What has happened?',
    reasonHint: 'For instance: the phone was stolen. Nothing about cases.',
    open: 'Block and ask for a new key',
    opened: (name) => `Blocked. Another person must now approve a new key for ${name}.`,
    recoveries: 'Lost phones',
    recoveriesLead: 'A new key takes two people: one who opens and another who approves.',
    openedBy: (name, moment) => `Opened by ${name} ${moment}`,
    approvedBy: (name) => `approved by ${name}`,
    linkUntil: (moment) => `the link is good until ${moment}`,
    states: {
      waiting: 'Waits for approval',
      approved: 'Approved',
      used: 'New key made',
      cancelled: 'Cancelled',
      over: 'Too old',
    },
    approve: 'Approve',
    approveFor: (name) => `Approve a new key for ${name}`,
    approveHelp: (name) =>
      `Make sure that it is ${name} who asks: meet, or call a number that you have already. You get a link to hand over.`,
    newLink: 'New link',
    cancelRecovery: 'Cancel',
    cancelFor: (name) => `Cancel for ${name}`,
    cancelHelp: (name) => `No new key is added for ${name}. The blocked keys stay blocked.`,
    cancelled: (name) => `Cancelled for ${name}.`,
    needsAnother: 'Another person must approve.',
    linkHelp: (name) => `Give the link to ${name}, who opens it on the new phone. It is shown only now.`,
    newKey: 'New passkey',
    newKeyLead: 'Open this page on the phone or computer where the key shall lie.',
    newKeyPasswordHelp: 'If you have no password, log in first and leave the field empty.',
    newKeyMade: 'The key is ready. You can log in with it now.',
    noToken: 'The link is not complete',
    noTokenHelp: 'Copy the whole link you were given and open it again.',
    toLogin: 'To the login',
    refusals: {
      'challenge-over': 'It took too long, or the answer has been used already. Nothing is lost; try again.',
      'key-not-verified': 'The answer from the device could not be confirmed. Nothing is lost; try again.',
      'key-known': 'The key is registered already. Choose another device, or remove the old key first.',
      'key-unusable':
        'The key is not good here. Log in another way and see your keys under My account, or call the administrator.',
      'key-copied':
        'The key answered as a copy would, and is closed for that reason. Log in another way and tell the administrator, who can give you a new one.',
      'key-removed': 'The key has been removed already. Reload the page.',
      'key-unknown': 'One of the keys has been removed already. Load the account again and choose anew.',
      'name-missing': 'Write what to call the key.',
      'reason-missing': 'Write what has happened.',
      'log-in-again': 'Log out and in again first; a new key is added within ten minutes of logging in.',
      'recovery-needed':
        'Your former key is blocked. A new one takes two people: ask the administrator to report it as lost.',
      'no-keys': 'You have no passkey yet. Add one under My account and come back; nothing is lost.',
      'own-phone': 'You cannot do this for yourself. Ask a colleague.',
      'same-person': 'You opened this. Another person must approve it.',
      'account-closed': 'The account is closed. Open it first.',
      'recovery-running':
        'A lost phone has been reported for this account already. Finish or cancel that first.',
      'recovery-over': 'This has ended or is too old. Open a new one.',
      'recovery-link-over': 'The link has been used or is too old. Ask whoever gave it to you for a new one.',
      'password-needed': 'Write your password too, so that nobody else can use the link.',
      'log-in-first': 'You have no password. Log in in this browser first and then open the link again.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
