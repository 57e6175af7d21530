import type { Problem, ShapeError } from './problem.ts'
import { slices } from './slices.ts'

export type Language = 'sv' | 'en'

/** The language a request asks for; Swedish unless English comes first. */
export const languageOf = (header: string | undefined): Language =>
  /^\s*en\b/i.test(header ?? '') ? 'en' : 'sv'

const shapeWords: Record<Language, Record<string, string>> = {
  sv: {
    required: 'Fyll i fältet.',
    unknown: 'Fältet finns inte här.',
    'too-short': 'Skriv minst {limit} tecken.',
    'not-json': 'Det du skickade går inte att läsa.',
    'too-long': 'Texten är för lång. Högst {limit} tecken.',
    'too-many': 'För många rader. Högst {limit}.',
    'out-of-range': 'Talet ligger utanför det tillåtna. Gränsen är {limit}.',
    'not-in-list': 'Välj ett av alternativen i listan.',
    'wrong-type': 'Värdet har fel form.',
    'hidden-characters': 'Texten innehåller osynliga tecken. Skriv den på nytt i stället för att klistra in.',
    'bad-date': 'Datumet finns inte. Skriv ÅÅÅÅ-MM-DD.',
    'bad-clock': 'Klockslaget finns inte. Skriv timmar och minuter, till exempel 08.30.',
    'bad-date-time': 'Tiden finns inte. Skriv datum och klockslag.',
    'bad-uuid': 'Hänvisningen har fel form. Välj i listan.',
  },
  en: {
    required: 'Fill in this field.',
    unknown: 'There is no such field here.',
    'too-short': 'Write at least {limit} characters.',
    'not-json': 'What you sent cannot be read.',
    'too-long': 'The text is too long. At most {limit} characters.',
    'too-many': 'Too many rows. At most {limit}.',
    'out-of-range': 'The number is out of range. The limit is {limit}.',
    'not-in-list': 'Choose one of the options in the list.',
    'wrong-type': 'The value has the wrong form.',
    'hidden-characters': 'The text holds invisible characters. Type it instead of pasting.',
    'bad-date': 'There is no such date. Write YYYY-MM-DD.',
    'bad-clock': 'There is no such time. Write hours and minutes, such as 08.30.',
    'bad-date-time': 'There is no such time. Give date and time.',
    'bad-uuid': 'The reference has the wrong form. Choose from the list.',
  },
}

const problemWords: Record<Language, Record<string, string>> = {
  sv: {
    invalid: 'Något i formuläret behöver rättas. Inget har sparats.',
    'not-logged-in': 'Du är inte inloggad.',
    'wrong-credentials': 'Användarnamnet eller lösenordet stämmer inte.',
    'wrong-password': 'Lösenordet stämmer inte.',
    denied: 'Din roll har inte tillgång till detta.',
    'api-key-wrong': 'API-nyckeln finns inte. Skicka den som Authorization: Bearer stf_…',
    'api-key-over': 'API-nyckeln har gått ut. Byt till en ny på sidan Nycklar.',
    'api-key-revoked': 'API-nyckeln är spärrad eller avslutad.',
    'scope-missing': 'API-nyckeln saknar behörigheten {scopes}.',
    'not-for-keys': 'Detta görs av en människa som är inloggad. Ingen API-nyckel öppnar det.',
    'signature-wrong': 'Signaturen stämmer inte med någon hemlighet som gäller för webhooken.',
    'signature-old':
      'Signaturen är för gammal, eller så går klockan fel. Signera på nytt; högst fem minuter får skilja.',
    'never-sent': 'Inget sådant meddelande har skickats till webhooken.',
    'receipt-known': 'Kvittensen är redan mottagen.',
    'key-in-url':
      'En nyckel får aldrig stå i adressen. Skicka den i huvudet Authorization, och byt den som har stått här.',
    'step-up-needed': 'Bekräfta med din lösennyckel först. Inget är borta; bekräfta och försök igen.',
    'not-found': 'Det finns inte, eller så har du inte tillgång till det.',
    'wrong-method': 'Adressen finns, men inte för det här slaget av anrop. Tillåtna: {allow}.',
    stale: '{by} ändrade detta under tiden. Din text är kvar; jämför och spara igen.',
    'command-id-reused': 'Samma kommando skickades med annat innehåll. Ladda om sidan och försök igen.',
    locked: 'Skärmen är låst. Ange lösenordet för att fortsätta; inget är borta.',
    'too-large': 'Det du skickade är för stort.',
    'too-soon': 'Vänta {seconds} s och försök igen.',
    'other-origin': 'Anropet kom från en annan webbplats.',
    bug: 'Något gick fel hos oss. Det du skrev är kvar; försök igen.',
  },
  en: {
    invalid: 'Something in the form needs mending. Nothing was saved.',
    'not-logged-in': 'You are not logged in.',
    'wrong-credentials': 'The username or the password is wrong.',
    'wrong-password': 'The password is wrong.',
    denied: 'Your role has no access to this.',
    'api-key-wrong': 'There is no such API key. Send it as Authorization: Bearer stf_…',
    'api-key-over': 'The API key has expired. Rotate it on the page of keys.',
    'api-key-revoked': 'The API key is revoked or ended.',
    'scope-missing': 'The API key lacks the scope {scopes}.',
    'not-for-keys': 'This is done by a person who is logged in. No API key opens it.',
    'signature-wrong': 'The signature is by no secret that is valid for the webhook.',
    'signature-old':
      'The signature is too old, or the clock is wrong. Sign again; at most five minutes may differ.',
    'never-sent': 'No such message has been sent to the webhook.',
    'receipt-known': 'The receipt has been received already.',
    'key-in-url':
      'A key must never stand in an address. Send it in the Authorization header, and rotate the one that stood here.',
    'step-up-needed': 'Confirm with your passkey first. Nothing is lost; confirm and try again.',
    'not-found': 'It does not exist, or you have no access to it.',
    'wrong-method': 'The address exists, but not for this kind of call. Allowed: {allow}.',
    stale: '{by} changed this in the meantime. Your text is kept; compare and save again.',
    'command-id-reused': 'The same command was sent with other content. Reload the page and try again.',
    locked: 'The screen is locked. Enter the password to go on; nothing is lost.',
    'too-large': 'What you sent is too large.',
    'too-soon': 'Wait {seconds} s and try again.',
    'other-origin': 'The call came from another site.',
    bug: 'Something went wrong on our side. What you wrote is kept; try again.',
  },
}

const refusalWords: Record<Language, Map<string, Readonly<Record<string, string>>>> = {
  sv: new Map(),
  en: new Map(),
}
for (const slice of slices)
  for (const { contract } of slice.handlers) {
    refusalWords.sv.set(contract.name, slice.words.sv.refusals)
    refusalWords.en.set(contract.name, slice.words.en.refusals)
  }

const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

export const shapeSentence = (error: ShapeError, language: Language): string => {
  const words = shapeWords[language]
  return fill(words[error.code] ?? words['wrong-type'] ?? '', error.values ?? {})
}

/** The sentence a person reads for a problem of this contract. */
export function sentenceOf(
  problem: Problem | { code: string },
  contractName: string | undefined,
  language: Language,
): string {
  const values: Record<string, string> =
    'stale' in problem && problem.stale
      ? { by: problem.stale.by || (language === 'sv' ? 'Någon' : 'Somebody') }
      : 'retryAfter' in problem
        ? { seconds: String(problem.retryAfter) }
        : 'allow' in problem
          ? { allow: problem.allow.join(', ') }
          : 'values' in problem
            ? { ...problem.values }
            : {}
  const own =
    contractName === undefined ? undefined : refusalWords[language].get(contractName)?.[problem.code]
  return fill(own ?? problemWords[language][problem.code] ?? problemWords[language].bug ?? '', values)
}

/** True when a slice has a sentence for each refusal of the contract, in both languages; a test holds it. */
export const hasSentence = (contractName: string, code: string): boolean =>
  (['sv', 'en'] as const).every((language) => refusalWords[language].get(contractName)?.[code] !== undefined)
