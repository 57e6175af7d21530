import type { AccountRefusal } from './api.ts'
import type { AccountEvent, AccountState, Browser } from './model.ts'

type Words = {
  title: string
  lead: string
  list: string
  none: string
  name: string
  username: string
  usernameHint: string
  jobTitle: string
  role: string
  member: string
  partner: string
  noPost: string
  validFrom: string
  validTo: string
  period: (from: string, to: string | null) => string
  state: string
  states: Record<AccountState, string>
  shown: string
  shownKinds: Record<'open' | 'unused' | 'all', string>
  noneUnused: string
  paused: (from: string, to: string | null) => string
  drafts: (count: number) => string
  draftsHelp: string
  more: string
  moreAbout: (name: string) => string
  lastLogin: string
  neverIn: string
  leave: string
  noLeave: string
  changeName: string
  nameChanged: (name: string) => string
  changeNameHelp: string
  pause: string
  pauseHelp: (name: string) => string
  pauseSaved: (name: string) => string
  firstDay: string
  lastDay: string
  endPause: string
  pauseEnded: (name: string) => string
  endPauseHelp: (name: string) => string
  endSessions: string
  endSessionsHelp: (name: string) => string
  sessionsEnded: (name: string) => string
  reopen: string
  reopenHelp: string
  reason: string
  save: string
  history: string
  noHistory: string
  events: Record<AccountEvent['kind'], string>
  before: (name: string, title: string) => string
  by: (name: string) => string
  ownSessions: string
  ownSessionsLead: string
  noSessions: string
  thisSession: string
  browsers: Record<Browser, string>
  otherBrowser: string
  loggedIn: (moment: string) => string
  lastSeen: (moment: string) => string
  isLocked: string
  endOne: string
  endOneOf: (browser: string, moment: string) => string
  oneEnded: string
  endOthers: string
  endOthersHelp: string
  othersEnded: (count: number) => string
  create: string
  link: string
  linkHelp: (name: string) => string
  linkExpires: (moment: string) => string
  linkGone: (name: string) => string
  copy: string
  copied: string
  copyFailed: string
  linkSeen: string
  renew: string
  renewShort: string
  renewHelp: (name: string) => string
  appoint: string
  appointHelp: string
  appointed: (name: string) => string
  close: string
  closeShort: string
  closeHelp: (name: string) => string
  closed: (name: string) => string
  cancel: string
  changeFor: (name: string) => string
  change: string
  setPassword: string
  setPasswordLead: string
  password: string
  passwordHint: (least: number) => string
  noToken: string
  noTokenHelp: string
  passwordSet: string
  toLogin: string
  refusals: Record<AccountRefusal, string>
}

export const words = {
  sv: {
    title: 'Konton',
    lead: 'Vilka som kan logga in, i vilken roll och hur länge.',
    list: 'Konton',
    none: 'Inga konton.',
    name: 'Namn',
    username: 'Användarnamn',
    usernameHint: 'Små bokstäver, siffror, punkt, bindestreck och understreck.',
    jobTitle: 'Titel',
    role: 'Roll',
    member: 'Kommun',
    partner: 'Enhet hos polis eller vård',
    noPost: 'Ingen roll nu',
    validFrom: 'Från och med',
    validTo: 'Till och med',
    period: (from, to) => (to === null ? `från ${from}` : `${from} till ${to}`),
    state: 'Läge',
    states: { closed: 'Stängt', invited: 'Inbjuden', active: 'Öppet', paused: 'Ledig' },
    shown: 'Visa',
    shownKinds: { open: 'Öppna konton', unused: 'Inte använda på 90 dagar', all: 'Alla, också stängda' },
    noneUnused: 'Alla öppna konton har använts de senaste 90 dagarna.',
    paused: (from, to) => (to === null ? `Ledig från ${from}` : `Ledig ${from} till ${to}`),
    drafts: (count) => (count === 1 ? '1 utkast finns kvar' : `${count} utkast finns kvar`),
    draftsHelp: 'Bara den som skrev dem kan läsa dem. Öppnas kontot igen går de att avsluta.',
    more: 'Mer',
    moreAbout: (name) => `Mer om ${name}`,
    lastLogin: 'Senast inloggad',
    neverIn: 'Aldrig',
    leave: 'Ledighet',
    noLeave: 'Ingen',
    changeName: 'Ändra namn',
    nameChanged: (name) => `Namnet är ändrat till ${name}.`,
    changeNameHelp: 'Det som redan är skrivet och undertecknat behåller namnet det skrevs under.',
    pause: 'Ledighet',
    pauseHelp: (name) =>
      `${name} kan inte logga in under ledigheten. En ny ledighet ersätter den som finns. Orsaken sparas inte.`,
    pauseSaved: (name) => `Ledigheten för ${name} är sparad.`,
    firstDay: 'Första dagen',
    lastDay: 'Sista dagen',
    endPause: 'Avsluta ledigheten',
    pauseEnded: (name) => `Ledigheten för ${name} är avslutad.`,
    endPauseHelp: (name) => `${name} kan logga in igen direkt.`,
    endSessions: 'Logga ut överallt',
    endSessionsHelp: (name) => `${name} loggas ut i alla webbläsare och kan logga in igen.`,
    sessionsEnded: (name) => `${name} är utloggad överallt.`,
    reopen: 'Öppna igen',
    reopenHelp:
      'Det gamla lösenordet, lösennycklarna och kopplingarna till inloggning hos andra gäller inte längre. Roll, förordnanden och kalenderadress som inte är avslutade följer med. Du får en engångslänk att lämna över.',
    reason: 'Varför',
    save: 'Spara',
    history: 'Vad som har hänt med kontot',
    noHistory: 'Inget är ändrat.',
    events: {
      'name-changed': 'Namnet ändrades',
      paused: 'Ledighet lades in',
      'pause-ended': 'Ledigheten avslutades',
      closed: 'Kontot stängdes',
      reopened: 'Kontot öppnades igen',
      'sessions-ended': 'Loggades ut överallt',
    },
    before: (name, title) => `Förut ${name}, ${title}.`,
    by: (name) => `av ${name}`,
    ownSessions: 'Här är du inloggad',
    ownSessionsLead: 'Känner du inte igen en inloggning, avsluta den och byt lösenord.',
    noSessions: 'Inga inloggningar.',
    thisSession: 'Den här',
    browsers: { edge: 'Edge', chrome: 'Chrome', firefox: 'Firefox', safari: 'Safari' },
    otherBrowser: 'Annan webbläsare',
    loggedIn: (moment) => `Inloggad ${moment}`,
    lastSeen: (moment) => `senast använd ${moment}`,
    isLocked: 'Låst',
    endOne: 'Avsluta',
    endOneOf: (browser, moment) => `Avsluta ${browser}, inloggad ${moment}`,
    oneEnded: 'Inloggningen är avslutad.',
    endOthers: 'Avsluta alla andra',
    endOthersHelp: 'Du blir kvar här och loggas ut på alla andra ställen.',
    othersEnded: (count) =>
      count === 1 ? '1 inloggning är avslutad.' : `${count} inloggningar är avslutade.`,
    create: 'Nytt konto',
    link: 'Engångslänk',
    linkHelp: (name) => `Ge länken till ${name}, som väljer sitt lösenord med den. Den visas bara nu.`,
    linkExpires: (moment) => `Länken gäller till ${moment} och går att använda en gång.`,
    linkGone: (name) => `Länken till ${name} har redan visats och sparas inte. Gör en ny engångslänk.`,
    copy: 'Kopiera länken',
    copied: 'Länken är kopierad.',
    copyFailed: 'Webbläsaren kopierade inte. Markera länken och kopiera den själv.',
    linkSeen: 'Jag har lämnat över länken',
    renew: 'Ny engångslänk',
    renewShort: 'Ny länk',
    renewHelp: (name) => `Äldre länkar till ${name} slutar gälla. Lösenordet byts först när länken används.`,
    appoint: 'Ny roll',
    appointHelp: 'Rollen nu upphör dagen före. En roll som redan börjat går inte att ändra bakåt.',
    appointed: (name) => `${name} har fått en ny roll.`,
    close: 'Stäng kontot',
    closeShort: 'Stäng',
    closeHelp: (name) =>
      `${name} loggas ut direkt och kan inte logga in igen. Det som ${name} har skrivit finns kvar, också det som är utkast.`,
    closed: (name) => `Kontot för ${name} är stängt.`,
    cancel: 'Avbryt',
    changeFor: (name) => `Ändra kontot för ${name}`,
    change: 'Ändra',
    setPassword: 'Välj lösenord',
    setPasswordLead: 'Du väljer lösenordet en gång med länken du har fått.',
    password: 'Lösenord',
    passwordHint: (least) =>
      `Minst ${least} tecken. Några ord efter varandra är lätta att minnas och svåra att gissa.`,
    noToken: 'Länken är inte hel',
    noTokenHelp: 'Kopiera hela länken som du har fått och öppna den igen.',
    passwordSet: 'Lösenordet är valt. Nu kan du logga in.',
    toLogin: 'Till inloggningen',
    refusals: {
      'username-taken': 'Användarnamnet finns redan. Välj ett annat.',
      'username-unfit':
        'Användarnamnet får ha små bokstäver, siffror, punkt, bindestreck och understreck, utan mellanslag.',
      'name-missing': 'Skriv minst två tecken.',
      'member-unknown': 'Kommunen är inte med i jourområdet den dagen.',
      'own-post': 'Du kan inte ändra din egen roll. Be en kollega göra det.',
      'member-missing': 'Ange vilken kommun rollen gäller.',
      'partner-missing': 'Ange vilken enhet rollen gäller. Den läggs upp på sidan Organisation.',
      'partner-not-for-role':
        'Rollen hör inte till någon enhet. Ta bort enheten eller välj rollen polis eller vård.',
      'partner-unknown': 'Enheten är inte upplagd den dagen.',
      'member-not-for-role':
        'Rollen hör inte till någon kommun. Ta bort kommunen eller välj rollen mottagning eller ordförande.',
      'ends-before-start': 'Slutdatumet ligger före startdatumet.',
      overlaps: 'Kontot har redan en roll som börjar den dagen eller senare.',
      'own-account': 'Du kan inte stänga ditt eget konto. Be en kollega göra det.',
      'account-closed': 'Kontot är stängt.',
      'account-open': 'Kontot är redan öppet.',
      'reason-missing': 'Skriv varför kontot öppnas igen.',
      'name-same': 'Namnet och titeln är redan så. Ändra något av dem.',
      'pause-behind': 'Ledigheten kan börja tidigast i dag.',
      'not-paused': 'Kontot har ingen ledighet att avsluta.',
      'current-session': 'Det är den här inloggningen. Logga ut i stället.',
      'session-ended': 'Inloggningen har redan upphört.',
      'password-too-short': 'Lösenordet behöver minst {least} tecken.',
      'password-is-name': 'Lösenordet får inte innehålla namnet eller användarnamnet.',
      'link-expired': 'Länken är använd eller för gammal. Be administratören om en ny.',
    },
  },
  en: {
    title: 'Accounts',
    lead: 'Who can log in, in which role and for how long.',
    list: 'Accounts',
    none: 'No accounts.',
    name: 'Name',
    username: 'Username',
    usernameHint: 'Small letters, digits, full stops, hyphens and underscores.',
    jobTitle: 'Title',
    role: 'Role',
    member: 'Municipality',
    partner: 'Unit of the police or of health care',
    noPost: 'No role now',
    validFrom: 'From',
    validTo: 'Last day',
    period: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
    state: 'State',
    states: { closed: 'Closed', invited: 'Invited', active: 'Open', paused: 'On leave' },
    shown: 'Show',
    shownKinds: { open: 'Open accounts', unused: 'Not used for 90 days', all: 'All, also closed' },
    noneUnused: 'Every open account has been used in the last 90 days.',
    paused: (from, to) => (to === null ? `On leave from ${from}` : `On leave ${from} to ${to}`),
    drafts: (count) => (count === 1 ? '1 draft is left' : `${count} drafts are left`),
    draftsHelp: 'Only who wrote them can read them. When the account is opened again they can be finished.',
    more: 'More',
    moreAbout: (name) => `More about ${name}`,
    lastLogin: 'Last login',
    neverIn: 'Never',
    leave: 'Leave',
    noLeave: 'None',
    changeName: 'Change name',
    nameChanged: (name) => `The name is now ${name}.`,
    changeNameHelp: 'What is written and signed keeps the name it was written under.',
    pause: 'Leave',
    pauseHelp: (name) =>
      `${name} cannot log in during the leave. A new leave replaces the one there is. The reason is not kept.`,
    pauseSaved: (name) => `The leave of ${name} is saved.`,
    firstDay: 'First day',
    lastDay: 'Last day',
    endPause: 'End the leave',
    pauseEnded: (name) => `The leave of ${name} has ended.`,
    endPauseHelp: (name) => `${name} can log in again at once.`,
    endSessions: 'Log out everywhere',
    endSessionsHelp: (name) => `${name} is logged out of every browser and can log in again.`,
    sessionsEnded: (name) => `${name} is logged out everywhere.`,
    reopen: 'Open again',
    reopenHelp:
      'The old password, the passkeys and the logins elsewhere no longer work. A role, mandates and a calendar address that have not ended come along. You get a one-time link to hand over.',
    reason: 'Why',
    save: 'Save',
    history: 'What has happened to the account',
    noHistory: 'Nothing has been changed.',
    events: {
      'name-changed': 'The name was changed',
      paused: 'A leave was entered',
      'pause-ended': 'The leave was ended',
      closed: 'The account was closed',
      reopened: 'The account was opened again',
      'sessions-ended': 'Was logged out everywhere',
    },
    before: (name, title) => `Before: ${name}, ${title}.`,
    by: (name) => `by ${name}`,
    ownSessions: 'You are logged in here',
    ownSessionsLead: 'If you do not know one of these logins, end it and change your password.',
    noSessions: 'No logins.',
    thisSession: 'This one',
    browsers: { edge: 'Edge', chrome: 'Chrome', firefox: 'Firefox', safari: 'Safari' },
    otherBrowser: 'Another browser',
    loggedIn: (moment) => `Logged in ${moment}`,
    lastSeen: (moment) => `last used ${moment}`,
    isLocked: 'Locked',
    endOne: 'End',
    endOneOf: (browser, moment) => `End ${browser}, logged in ${moment}`,
    oneEnded: 'The login has ended.',
    endOthers: 'End all others',
    endOthersHelp: 'You stay here and are logged out everywhere else.',
    othersEnded: (count) => (count === 1 ? '1 login has ended.' : `${count} logins have ended.`),
    create: 'New account',
    link: 'One-time link',
    linkHelp: (name) => `Give the link to ${name}, who chooses a password with it. It is shown only now.`,
    linkExpires: (moment) => `The link is good until ${moment} and can be used once.`,
    linkGone: (name) =>
      `The link for ${name} has been shown already and is not kept. Make a new one-time link.`,
    copy: 'Copy the link',
    copied: 'The link has been copied.',
    copyFailed: 'The browser did not copy. Mark the link and copy it yourself.',
    linkSeen: 'I have handed over the link',
    renew: 'New one-time link',
    renewShort: 'New link',
    renewHelp: (name) => `Older links for ${name} stop working. The password changes when the link is used.`,
    appoint: 'New role',
    appointHelp: 'The present role ends the day before. A role that has begun cannot be changed backwards.',
    appointed: (name) => `${name} has a new role.`,
    close: 'Close the account',
    closeShort: 'Close',
    closeHelp: (name) =>
      `${name} is logged out at once and cannot log in again. What ${name} has written stays, drafts too.`,
    closed: (name) => `The account of ${name} is closed.`,
    cancel: 'Cancel',
    changeFor: (name) => `Change the account of ${name}`,
    change: 'Change',
    setPassword: 'Choose a password',
    setPasswordLead: 'You choose the password once, with the link you were given.',
    password: 'Password',
    passwordHint: (least) =>
      `At least ${least} characters. A few words in a row are easy to remember and hard to guess.`,
    noToken: 'The link is not complete',
    noTokenHelp: 'Copy the whole link you were given and open it again.',
    passwordSet: 'The password is chosen. You can log in now.',
    toLogin: 'To the login',
    refusals: {
      'username-taken': 'The username is taken. Choose another.',
      'username-unfit':
        'The username may have small letters, digits, full stops, hyphens and underscores, without spaces.',
      'name-missing': 'Write at least two characters.',
      'member-unknown': 'The municipality is not a member of the region on that day.',
      'own-post': 'You cannot change your own role. Ask a colleague.',
      'member-missing': 'State which municipality the role is for.',
      'partner-missing': 'State which unit the role is for. It is added on the page Organisation.',
      'partner-not-for-role':
        'The role belongs to no unit. Remove it or choose the role police or health care.',
      'partner-unknown': 'The unit is not there on that day.',
      'member-not-for-role':
        'The role belongs to no municipality. Remove it or choose the role intake or chair.',
      'ends-before-start': 'The end date is before the start date.',
      overlaps: 'The account already has a role that begins that day or later.',
      'own-account': 'You cannot close your own account. Ask a colleague.',
      'account-closed': 'The account is closed.',
      'account-open': 'The account is open already.',
      'reason-missing': 'Write why the account is opened again.',
      'name-same': 'The name and the title are like that already. Change one of them.',
      'pause-behind': 'The leave can begin today at the earliest.',
      'not-paused': 'The account has no leave to end.',
      'current-session': 'That is this login. Log out instead.',
      'session-ended': 'The login has ended already.',
      'password-too-short': 'The password needs at least {least} characters.',
      'password-is-name': 'The password must not contain the name or the username.',
      'link-expired': 'The link has been used or is too old. Ask the administrator for a new one.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
