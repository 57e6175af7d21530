import type { ProviderRefusal } from './api.ts'
import type { EntryRefusal } from './rules.ts'

/** Why a login at a provider led back to the login page. */
export type LoginProblem =
  | EntryRefusal
  | 'login-over'
  | 'login-declined'
  | 'login-remembered'
  | 'too-soon'
  | 'fault'
  | 'provider-down'
  | 'provider-unset'
  | 'answer-wrong'

type Words = {
  title: string
  lead: string
  none: string
  list: string
  create: string
  name: string
  nameHint: string
  issuer: string
  issuerHint: string
  clientId: string
  clientSecret: string
  secretHint: string
  newSecret: string
  newSecretHint: string
  secretLost: string
  member: string
  host: string
  accountClaim: string
  accountClaimHint: string
  scope: string
  scopeHint: string
  requiredAcr: string
  requiredAcrHint: string
  validFrom: string
  validTo: string
  period: (from: string, to: string | null) => string
  redirect: string
  change: string
  changeOf: (name: string) => string
  changed: (name: string) => string
  created: (name: string) => string
  save: string
  cancel: string
  identities: (name: string) => string
  identitiesLead: string
  noIdentities: string
  provider: string
  claimValue: string
  claimValueHint: (claim: string) => string
  attach: string
  attached: (name: string) => string
  usedSince: (moment: string) => string
  neverUsed: string
  detach: string
  detachOf: (provider: string) => string
  detachHelp: (name: string) => string
  detached: (provider: string) => string
  logInWith: (name: string) => string
  otherWays: string
  own: string
  ownLead: string
  attachedBy: (name: string, moment: string) => string
  notLetIn: string
  problems: Record<LoginProblem, string>
  refusals: Record<ProviderRefusal, string>
}

export const words = {
  sv: {
    title: 'Inloggning hos andra',
    lead: 'Där medarbetare kan logga in med sitt vanliga tjänstekonto (OpenID Connect).',
    none: 'Ingen är inlagd. Alla loggar in med lösenord eller lösennyckel.',
    list: 'Leverantörer av inloggning',
    create: 'Lägg till leverantör',
    name: 'Namn på knappen',
    nameHint: 'Till exempel Gävle kommun.',
    issuer: 'Utfärdare (issuer)',
    issuerHint: 'Adressen som leverantören anger. Den börjar med https.',
    clientId: 'Klient-id',
    clientSecret: 'Hemlighet',
    secretHint: 'Krypteras och visas aldrig igen.',
    newSecret: 'Ny hemlighet',
    newSecretHint: 'Lämna tomt för att behålla den som finns.',
    secretLost: 'Hemligheten går inte att läsa på den här servern. Skriv in den igen.',
    member: 'Gäller konton som hör till',
    host: 'Hela jourområdet (konton utan kommun)',
    accountClaim: 'Uppgift som pekar ut kontot (claim)',
    accountClaimHint: 'sub, eller den uppgift ni har kommit överens om.',
    scope: 'Begärda uppgifter (scope)',
    scopeHint: 'Inte fler än vad som behövs. openid måste finnas med.',
    requiredAcr: 'Krav på inloggningen (acr)',
    requiredAcrHint: 'Ett värde på varje rad; ett av dem måste stämma. Tomt betyder inget krav.',
    validFrom: 'Från och med',
    validTo: 'Till och med',
    period: (from, to) => (to === null ? `från ${from}` : `${from} till ${to}`),
    redirect: 'Adress att lämna till leverantören (redirect URI)',
    change: 'Ändra',
    changeOf: (name) => `Ändra ${name}`,
    changed: (name) => `${name} är ändrad.`,
    created: (name) => `${name} är inlagd.`,
    save: 'Spara',
    cancel: 'Avbryt',
    identities: (name) => `Inloggning hos andra för ${name}`,
    identitiesLead: 'Utan koppling släpps ingen in den vägen, vad leverantören än säger.',
    noIdentities: 'Ingen koppling.',
    provider: 'Leverantör',
    claimValue: 'Exakt värde',
    claimValueHint: (claim) => `Det som leverantören skickar i ${claim}, tecken för tecken.`,
    attach: 'Koppla',
    attached: (name) => `${name} är kopplad.`,
    usedSince: (moment) => `Använd sedan ${moment}`,
    neverUsed: 'Inte använd än',
    detach: 'Ta bort kopplingen',
    detachOf: (provider) => `Ta bort kopplingen till ${provider}`,
    detachHelp: (name) => `${name} loggas ut överallt och släpps inte in den vägen igen.`,
    detached: (provider) => `Kopplingen till ${provider} är borttagen.`,
    logInWith: (name) => `Logga in med ${name}`,
    otherWays: 'Andra sätt att logga in',
    own: 'Inloggning hos andra',
    ownLead: 'De här leverantörerna får logga in dig. Känner du inte igen en, säg till enhetschefen direkt.',
    attachedBy: (name, moment) => `Kopplad av ${name} ${moment}`,
    notLetIn: 'Du är inte inloggad',
    problems: {
      'provider-over': 'Den inloggningen används inte längre. Logga in på ett annat sätt.',
      'provider-down':
        'Inloggningstjänsten svarar inte. Logga in med lösenord eller lösennyckel, eller försök igen om en stund.',
      'provider-unset':
        'Inloggningen är inte färdig att använda. Be administratören skriva in hemligheten igen.',
      'login-over':
        'Inloggningen tog för lång tid, är redan använd eller började i en annan webbläsare. Börja om.',
      'login-declined':
        'Inloggningen avbröts hos leverantören. Försök igen eller logga in på ett annat sätt.',
      'login-remembered':
        'Någon var redan inloggad hos leverantören i den här webbläsaren, kanske en kollega. Logga ut där och försök igen.',
      'too-soon': 'Det blev för många försök på kort tid. Vänta en minut och försök igen.',
      fault: 'Något gick fel hos oss. Försök igen, eller logga in på ett annat sätt.',
      'answer-wrong':
        'Svaret från leverantören gick inte att lita på. Försök igen, och säg till administratören om det händer på nytt.',
      'acr-missing':
        'Inloggningen var inte tillräckligt säker för Stafett. Logga in igen med tjänstekort eller motsvarande.',
      'not-known':
        'Du är inloggad hos leverantören men har inget konto här. Be administratören koppla ditt konto.',
      'account-closed': 'Ditt konto i Stafett är stängt. Tala med administratören.',
      'account-paused': 'Ditt konto i Stafett är vilande under din ledighet. Tala med administratören.',
      'no-post': 'Ditt konto har ingen roll i dag. Be administratören ge dig en.',
      'wrong-member':
        'Ditt konto hör till en annan kommun än den du loggade in hos. Logga in på ett annat sätt.',
    },
    refusals: {
      'issuer-unsafe':
        'Utfärdaren måste vara en adress som börjar med https, utan frågetecken och inloggningsuppgifter.',
      'name-missing': 'Skriv ett namn med minst två tecken.',
      'name-taken': 'Namnet finns redan. Välj ett annat, så att knapparna går att skilja åt.',
      'claim-missing': 'Skriv vilken uppgift som pekar ut kontot, och dess exakta värde på kontot.',
      'scope-unfit': 'openid måste finnas med bland de begärda uppgifterna.',
      'member-unknown': 'Kommunen är inte med i jourområdet den dagen. Välj en annan kommun eller dag.',
      'ends-before-start': 'Slutdatumet ligger före startdatumet. Ändra ett av dem.',
      'account-closed': 'Kontot är stängt. Öppna det först.',
      'wrong-member': 'Kontot hör inte till den kommun som leverantören gäller. Välj en annan leverantör.',
      'claim-used': 'Ett annat konto har redan det värdet. Ta bort den kopplingen först.',
      'already-attached': 'Kontot är redan kopplat till leverantören. Ta bort den kopplingen först.',
    },
  },
  en: {
    title: 'Login elsewhere',
    lead: 'Where staff can log in with their ordinary work account (OpenID Connect).',
    none: 'None has been added. Everybody logs in with a password or a key.',
    list: 'Providers of logins',
    create: 'Add a provider',
    name: 'Name on the button',
    nameHint: 'For example Gävle kommun.',
    issuer: 'Issuer',
    issuerHint: 'The address the provider states. It begins with https.',
    clientId: 'Client id',
    clientSecret: 'Secret',
    secretHint: 'It is encrypted and never shown again.',
    newSecret: 'New secret',
    newSecretHint: 'Leave it empty to keep the one that is there.',
    secretLost: 'The secret cannot be read on this server. Enter it again.',
    member: 'For accounts that belong to',
    host: 'The whole region (accounts without a municipality)',
    accountClaim: 'Claim that names the account',
    accountClaimHint: 'sub, or the claim you have agreed on.',
    scope: 'Scope',
    scopeHint: 'No more than is needed. openid must be among them.',
    requiredAcr: 'Demands on the login (acr)',
    requiredAcrHint: 'One value a line; one of them must match. Empty means no demand.',
    validFrom: 'From',
    validTo: 'Last day',
    period: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
    redirect: 'Address to give the provider (redirect URI)',
    change: 'Change',
    changeOf: (name) => `Change ${name}`,
    changed: (name) => `${name} has been changed.`,
    created: (name) => `${name} has been added.`,
    save: 'Save',
    cancel: 'Cancel',
    identities: (name) => `Login elsewhere for ${name}`,
    identitiesLead: 'Without this nobody is let in that way, whatever the provider says.',
    noIdentities: 'Not attached anywhere.',
    provider: 'Provider',
    claimValue: 'Exact value',
    claimValueHint: (claim) => `What the provider sends in ${claim}, sign by sign.`,
    attach: 'Attach',
    attached: (name) => `${name} is attached.`,
    usedSince: (moment) => `In use since ${moment}`,
    neverUsed: 'Not used yet',
    detach: 'Detach',
    detachOf: (provider) => `Detach from ${provider}`,
    detachHelp: (name) => `${name} is logged out everywhere and is not let in that way again.`,
    detached: (provider) => `Detached from ${provider}.`,
    logInWith: (name) => `Log in with ${name}`,
    otherWays: 'Other ways to log in',
    own: 'Login elsewhere',
    ownLead: 'These providers may log you in. If there is one you do not know, tell the manager at once.',
    attachedBy: (name, moment) => `Attached by ${name} ${moment}`,
    notLetIn: 'You are not logged in',
    problems: {
      'provider-over': 'That login is no longer in use. Log in another way.',
      'provider-down':
        'The login service does not answer. Log in with a password or a key, or try again in a while.',
      'provider-unset': 'The login is not ready for use. Ask the administrator to enter the secret again.',
      'login-over':
        'The login took too long, has been used already or began in another browser. Start again.',
      'login-declined': 'The login was broken off at the provider. Try again or log in another way.',
      'login-remembered':
        'Somebody was logged in at the provider already in this browser, perhaps a colleague. Log out there and try again.',
      'too-soon': 'There were too many attempts in a short time. Wait a minute and try again.',
      fault: 'Something went wrong on our side. Try again, or log in another way.',
      'answer-wrong':
        'The answer of the provider could not be trusted. Try again, and tell the administrator if it happens again.',
      'acr-missing': 'The login was not strong enough for Stafett. Log in again with a card or the like.',
      'not-known':
        'You are logged in at the provider but have no account here. Ask the administrator to attach your account.',
      'account-closed': 'Your account in Stafett is closed. Talk to the administrator.',
      'account-paused': 'Your account in Stafett rests during your leave. Talk to the administrator.',
      'no-post': 'Your account has no role today. Ask the administrator for one.',
      'wrong-member':
        'Your account belongs to another municipality than the one you logged in at. Log in another way.',
    },
    refusals: {
      'issuer-unsafe':
        'The issuer must be an address that begins with https, without a question mark or credentials.',
      'name-missing': 'Write at least two characters.',
      'name-taken': 'The name is taken. Choose another, so that the buttons can be told apart.',
      'claim-missing': 'Write which claim names the account, and its exact value on the account.',
      'scope-unfit': 'openid must be among the scopes.',
      'member-unknown':
        'The municipality is not a member of the region on that day. Choose another municipality or day.',
      'ends-before-start': 'The end date is before the start date. Change one of them.',
      'account-closed': 'The account is closed. Open it first.',
      'wrong-member':
        'The account does not belong to the municipality of the provider. Choose another provider.',
      'claim-used': 'Another account has that value already. Detach that one first.',
      'already-attached': 'The account is attached to the provider already. Detach it first.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
