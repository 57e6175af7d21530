import type { AccountRefusal } from './api.ts'
import type { appointableRoles } from './model.ts'

type Words = {
  title: string
  lead: string
  list: string
  none: string
  showClosed: string
  name: string
  username: string
  usernameHint: string
  jobTitle: string
  role: string
  member: string
  noPost: string
  validFrom: string
  validTo: string
  period: (from: string, to: string | null) => string
  state: string
  states: Record<'closed' | 'waiting' | 'ready', string>
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
  roles: Record<(typeof appointableRoles)[number], string>
}

export const words = {
  sv: {
    title: 'Konton',
    lead: 'Vilka som kan logga in, i vilken roll och hur länge.',
    list: 'Konton',
    none: 'Inga konton.',
    showClosed: 'Visa stängda konton',
    name: 'Namn',
    username: 'Användarnamn',
    usernameHint: 'Små bokstäver, siffror, punkt, bindestreck och understreck.',
    jobTitle: 'Titel',
    role: 'Roll',
    member: 'Kommun',
    noPost: 'Ingen roll nu',
    validFrom: 'Från och med',
    validTo: 'Till och med',
    period: (from, to) => (to === null ? `från ${from}` : `${from} till ${to}`),
    state: 'Läge',
    states: { closed: 'Stängt', waiting: 'Väntar på lösenord', ready: 'Öppet' },
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
      `${name} loggas ut direkt och kan inte logga in igen. Det som ${name} har skrivit finns kvar.`,
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
      'member-not-for-role':
        'Rollen hör inte till någon kommun. Ta bort kommunen eller välj rollen mottagning eller ordförande.',
      'ends-before-start': 'Slutdatumet ligger före startdatumet.',
      overlaps: 'Kontot har redan en roll som börjar den dagen eller senare.',
      'own-account': 'Du kan inte stänga ditt eget konto. Be en kollega göra det.',
      'account-closed': 'Kontot är stängt.',
      'password-too-short': 'Lösenordet behöver minst {least} tecken.',
      'password-is-name': 'Lösenordet får inte innehålla namnet eller användarnamnet.',
      'link-expired': 'Länken är använd eller för gammal. Be administratören om en ny.',
    },
    roles: {
      'duty-worker': 'Socialsekreterare, socialjour',
      'duty-manager': 'Enhetschef, socialjour',
      intake: 'Kommunens mottagning',
      chair: 'Ordförande eller ledamot',
      evaluator: 'Utvärderare',
      administrator: 'Administratör',
    },
  },
  en: {
    title: 'Accounts',
    lead: 'Who can log in, in which role and for how long.',
    list: 'Accounts',
    none: 'No accounts.',
    showClosed: 'Show closed accounts',
    name: 'Name',
    username: 'Username',
    usernameHint: 'Small letters, digits, full stops, hyphens and underscores.',
    jobTitle: 'Title',
    role: 'Role',
    member: 'Municipality',
    noPost: 'No role now',
    validFrom: 'From',
    validTo: 'Last day',
    period: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
    state: 'State',
    states: { closed: 'Closed', waiting: 'Waiting for a password', ready: 'Open' },
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
      `${name} is logged out at once and cannot log in again. What ${name} has written stays.`,
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
      'member-not-for-role':
        'The role belongs to no municipality. Remove it or choose the role intake or chair.',
      'ends-before-start': 'The end date is before the start date.',
      overlaps: 'The account already has a role that begins that day or later.',
      'own-account': 'You cannot close your own account. Ask a colleague.',
      'account-closed': 'The account is closed.',
      'password-too-short': 'The password needs at least {least} characters.',
      'password-is-name': 'The password must not contain the name or the username.',
      'link-expired': 'The link has been used or is too old. Ask the administrator for a new one.',
    },
    roles: {
      'duty-worker': 'Social worker, duty',
      'duty-manager': 'Duty manager',
      intake: 'Municipal intake',
      chair: 'Chair or board member',
      evaluator: 'Evaluator',
      administrator: 'Administrator',
    },
  },
} satisfies Record<'sv' | 'en', Words>
