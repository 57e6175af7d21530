import type { Circumstance, DisclosedKind } from './model.ts'
import type { GroundRefusal } from './rules.ts'

type Words = {
  title: string
  ground: string
  groundText: string
  groundTextHint: string
  circumstance: string
  circumstances: Record<Circumstance, string>
  disclosed: string
  kinds: Record<DisclosedKind, string>
  receiver: string
  decidedBy: (name: string, moment: string) => string
  withdrawn: (moment: string) => string
  none: string
  grounds: Record<GroundRefusal, string>
  refusals: Record<never, string>
}

export const words = {
  sv: {
    title: 'Utlämnade uppgifter',
    ground: 'Sekretessbrytande grund',
    groundText: 'Varför grunden gäller',
    groundTextHint: 'Till exempel vem som samtyckte, när och till vad.',
    circumstance: 'Vad gör att 26 kap. 9 § gäller?',
    circumstances: {
      'substance-abuse': 'Missbrukar fortgående',
      'compulsory-psychiatric-care': 'Vårdas enligt LPT eller LRV',
      pregnancy: 'Är gravid, och det väntade barnet behöver det',
      'assumed-under-18': 'Bedöms vara under 18 år; åldern är okänd',
    },
    disclosed: 'Vad som lämnades',
    kinds: {
      identity: 'vem det är',
      'contact-details': 'kontaktuppgifter',
      relations: 'relationer och vårdnad',
      'reports-received': 'mottagna uppgifter',
      'protective-assessment': 'skyddsbedömning',
      'child-words': 'barnets ord',
      decisions: 'beslut',
      measures: 'åtgärder',
      notes: 'anteckningar',
      'left-to-the-day': 'vad som är kvar att göra',
      investigation: 'om utredning har inletts',
      'custody-decision': 'beslut om omhändertagande eller vård utan samtycke',
      support: 'vilket stöd som planeras',
      'who-handles': 'vem som handlägger',
      whereabouts: 'var personen är',
      danger: 'vad faran består i',
      'suspected-crime': 'misstanke om brott',
    },
    receiver: 'Mottagare',
    decidedBy: (name, moment) => `Beslutat av ${name} ${moment}`,
    withdrawn: (moment) => `Återkallat ${moment}`,
    none: 'Inget har lämnats ut.',
    grounds: {
      'ground-unknown': 'Välj en grund i listan.',
      'ground-not-for-boards': 'Grunden gäller inte utlämnande till en socialnämnd.',
      'ground-not-in-agreement': 'Kommunens avtal anger inte den grunden.',
      'ground-needs-circumstance':
        '26 kap. 9 § täcker bara den som är under 18 år, missbrukar fortgående, tvångsvårdas psykiatriskt eller är gravid. Ange vilket.',
      'ground-needs-text': 'Skriv varför grunden gäller.',
    },
    refusals: {},
  },
  en: {
    title: 'Disclosed information',
    ground: 'Ground for disclosure',
    groundText: 'Why the ground holds',
    groundTextHint: 'For example who consented, when and to what.',
    circumstance: 'What makes chapter 26 section 9 apply?',
    circumstances: {
      'substance-abuse': 'Ongoing substance abuse',
      'compulsory-psychiatric-care': 'In compulsory psychiatric care (LPT or LRV)',
      pregnancy: 'Is pregnant, and the expected child needs it',
      'assumed-under-18': 'Assessed to be under 18; the age is unknown',
    },
    disclosed: 'What was disclosed',
    kinds: {
      identity: 'who it is',
      'contact-details': 'contact details',
      relations: 'relations and custody',
      'reports-received': 'reports received',
      'protective-assessment': 'protective assessment',
      'child-words': "the child's words",
      decisions: 'decisions',
      measures: 'measures',
      notes: 'notes',
      'left-to-the-day': 'what is left to do',
      investigation: 'whether an investigation has been opened',
      'custody-decision': 'decision on custody or care without consent',
      support: 'what support is planned',
      'who-handles': 'who handles it',
      whereabouts: 'where the person is',
      danger: 'what the danger is',
      'suspected-crime': 'suspicion of crime',
    },
    receiver: 'Receiver',
    decidedBy: (name, moment) => `Decided by ${name} ${moment}`,
    withdrawn: (moment) => `Withdrawn ${moment}`,
    none: 'Nothing has been disclosed.',
    grounds: {
      'ground-unknown': 'Choose a ground in the list.',
      'ground-not-for-boards': 'The ground does not apply to disclosure to a social services board.',
      'ground-not-in-agreement': "The municipality's agreement does not name that ground.",
      'ground-needs-circumstance':
        'Chapter 26 section 9 covers only those under 18, in ongoing substance abuse, in compulsory psychiatric care or pregnant. Say which.',
      'ground-needs-text': 'Write why the ground holds.',
    },
    refusals: {},
  },
} satisfies Record<'sv' | 'en', Words>
