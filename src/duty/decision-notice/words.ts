import type { Refusal } from './api.ts'
import type { instructionWays, noticeOutcomes, noticeWays, PartyKind } from './model.ts'

type Words = {
  unknownPerson: string
  notices: {
    title: string
    hint: string
    guardiansHidden: string
    parties: Record<PartyKind, string>
    unknownGuardian: string
    told: string
    notTold: string
    wantsInstruction: string
    give: string
    giveTo: (name: string) => string
    another: string
    outcome: string
    outcomes: Record<(typeof noticeOutcomes)[number], string>
    name: string
    isGuardian: string
    guardianOr: Record<'guardian' | 'other', string>
    way: string
    ways: Record<(typeof noticeWays)[number], string>
    postHint: string
    at: string
    triedAt: string
    toldBy: string
    instruction: string
    instructions: Record<(typeof instructionWays)[number], string>
    inWriting: string
    court: string
    courtHint: string
    reason: string
    reasonHint: string
    save: string
    saved: (until: string | null) => string
    line: (by: string, time: string) => string
    appealUntil: (day: string) => string
    takenBack: (reason: string) => string
    takeBack: string
    takeBackReason: string
    wasTakenBack: string
    show: string
    hide: string
  }
  board: {
    title: string
    hint: string
    shows: Record<'unreported' | 'reported', string>
    empty: Record<'unreported' | 'reported', string>
    choose: (number: string) => string
    number: string
    type: string
    decided: string
    by: string
    board: string
    delegated: string
    meeting: string
    report: (count: number) => string
    meetingOn: string
    paragraph: string
    paragraphHint: string
    reportedBy: string
    save: string
    saved: string
    takeBack: string
    takeBackReason: string
    wasTakenBack: string
    more: string
  }
  history: {
    title: string
    hint: string
    from: string
    to: string
    empty: string
    member: string
    by: string
    type: string
    made: string
    declined: string
    oral: string
    minutes: string
    unknown: string
  }
  refusals: Record<Refusal, string>
}

export const words = {
  sv: {
    unknownPerson: 'Okänd person',
    notices: {
      title: 'Underrättelse till parterna',
      hint: 'Den som är part ska få veta beslutet så snart som möjligt (33 § FL). Skriv aldrig någon adress.',
      guardiansHidden: 'Vilka som är vårdnadshavare ser jouren.',
      parties: {
        young: 'Den unge, part från 15 år',
        child: 'Barnet, efter ålder och mognad',
        guardian: 'Vårdnadshavare',
        adult: 'Den det gäller',
        other: 'Annan',
      },
      unknownGuardian: 'Vårdnadshavare, inte känd',
      told: 'Underrättad',
      notTold: 'Inte underrättad',
      wantsInstruction: 'Ska skriftligt få veta hur man överklagar',
      give: 'Anteckna underrättelse',
      giveTo: (name) => `Anteckna underrättelse: ${name}`,
      another: 'Anteckna för någon annan',
      outcome: 'Hur gick det?',
      outcomes: { told: 'Fick veta beslutet', 'not-possible': 'Gick inte' },
      name: 'Namn, utan adress',
      isGuardian: 'Personen är',
      guardianOr: { guardian: 'Vårdnadshavare', other: 'Någon annan' },
      way: 'På vilket sätt?',
      ways: {
        'in-person': 'På plats',
        phone: 'I telefon',
        video: 'I videosamtal',
        'letter-handed': 'Brev, lämnat i handen',
        'letter-posted': 'Brev, med posten',
        service: 'Delgivning',
      },
      postHint: 'Aldrig med posten till den som har skyddade uppgifter.',
      at: 'När?',
      triedAt: 'När försökte ni senast?',
      toldBy: 'Vem lämnade beskedet?',
      instruction: 'Fick personen veta hur beslutet prövas eller överklagas?',
      instructions: { written: 'Ja, skriftligt', oral: 'Ja, muntligt', 'not-given': 'Nej' },
      inWriting: 'Det här beslutet går att överklaga: det ska lämnas skriftligt.',
      court: 'Vilken förvaltningsrätt?',
      courtHint: 'Vi vet inte vilken kommunen hör till.',
      reason: 'Varför?',
      reasonHint: 'Skriv varför det inte gick, eller varför anvisningen inte lämnades skriftligt.',
      save: 'Spara',
      saved: (until) => (until === null ? 'Antecknat.' : `Antecknat. Kan överklagas till och med ${until}.`),
      line: (by, time) => `${by}, ${time}`,
      appealUntil: (day) => `Kan överklaga till och med ${day}`,
      takenBack: (reason) => `Återtagen: ${reason}`,
      takeBack: 'Ta tillbaka',
      takeBackReason: 'Vad blev fel?',
      wasTakenBack: 'Anteckningen är återtagen.',
      show: 'Visa orden att lämna',
      hide: 'Dölj orden',
    },
    board: {
      title: 'Anmäla till nämnden',
      hint: 'Beslut som ordföranden eller en ledamot har fattat anmäls vid nämndens nästa sammanträde (6 § LVU), delegationsbeslut som nämnden har bestämt (6 kap. 40 § KL).',
      shows: { unreported: 'Inte anmälda', reported: 'Anmälda' },
      empty: { unreported: 'Allt är anmält.', reported: 'Inget är anmält än.' },
      choose: (number) => `Välj ${number}`,
      number: 'Nummer',
      type: 'Beslut',
      decided: 'Beslutat',
      by: 'Av',
      board: 'Nämnd',
      delegated: 'Jouren, på delegation',
      meeting: 'Sammanträde',
      report: (count) => (count === 1 ? 'Anmäl 1 beslut' : `Anmäl ${count} beslut`),
      meetingOn: 'Sammanträdet hölls',
      paragraph: 'Paragraf i protokollet',
      paragraphHint: 'Till exempel § 112.',
      reportedBy: 'Vem anmälde?',
      save: 'Spara anmälan',
      saved: 'Anmälan är sparad.',
      takeBack: 'Ta tillbaka anmälan',
      takeBackReason: 'Vad blev fel?',
      wasTakenBack: 'Anmälan är återtagen.',
      more: 'Visa fler',
    },
    history: {
      title: 'Vem har beslutat',
      hint: 'Antal beslut per kommun och beslutsfattare. Inga personer visas.',
      from: 'Från',
      to: 'Till och med',
      empty: 'Inga beslut under perioden.',
      member: 'Kommun',
      by: 'Beslutsfattare',
      type: 'Beslut',
      made: 'Ja',
      declined: 'Nej',
      oral: 'Muntliga',
      minutes: 'Minuter till svar',
      unknown: 'inte känt',
    },
    refusals: {
      'not-decided': 'Det finns inget beslut att underrätta om. Vänta tills det är fattat.',
      'in-the-future': 'Tiden ligger i framtiden. Skriv när det hände.',
      'before-decision': 'Det ligger före beslutet. Kontrollera datum och klockslag.',
      'person-not-in-case':
        'Personen finns inte i ärendet. Lägg till personen i ärendet, eller skriv namnet.',
      'name-missing': 'Skriv vem det gäller.',
      'way-missing': 'Välj hur underrättelsen lämnades.',
      'reason-missing': 'Skriv varför, med några ord.',
      'instruction-reason-missing':
        'Hur man överklagar ska lämnas skriftligt (33 § FL). Skriv varför det inte gjordes nu, och lämna det efteråt.',
      'protected-no-post':
        'Personen har skyddade uppgifter: skicka inget med vanlig post. Lämna det personligen, eller genom Skatteverkets förmedling.',
      'protected-address': 'Texten innehåller en skyddad adress eller ett skyddat nummer. Ta bort det.',
      'already-told':
        'Personen är redan underrättad skriftligt. Ta tillbaka den anteckningen först om den är fel.',
      'court-missing': 'Skriv vilken förvaltningsrätt det gäller. Vi vet inte vilken kommunen hör till.',
      'already-withdrawn': 'Det är redan återtaget. Ladda om sidan.',
      'decision-unknown': 'Något av besluten finns inte i din lista. Ladda om och välj igen.',
      'several-boards': 'Besluten hör till olika nämnder. Anmäl en nämnds beslut i taget.',
      'already-reported': 'Något av besluten är redan anmält. Ladda om listan.',
      'period-backwards': 'Sista dagen ligger före den första. Rätta perioden.',
    },
  },
  en: {
    unknownPerson: 'Unknown person',
    notices: {
      title: 'Notice to the parties',
      hint: 'A party is told of the decision as soon as possible (FL 33 §). Never write an address.',
      guardiansHidden: 'Who the guardians are is seen by the duty.',
      parties: {
        young: 'The young person, a party from 15',
        child: 'The child, as suits the age',
        guardian: 'Guardian',
        adult: 'Whom it is about',
        other: 'Another',
      },
      unknownGuardian: 'Guardian, not known',
      told: 'Told',
      notTold: 'Not told',
      wantsInstruction: 'Is to have in writing how to appeal',
      give: 'Note that they were told',
      giveTo: (name) => `Note that they were told: ${name}`,
      another: 'Note for somebody else',
      outcome: 'How did it go?',
      outcomes: { told: 'Was told of the decision', 'not-possible': 'Was not possible' },
      name: 'Name, without address',
      isGuardian: 'The person is',
      guardianOr: { guardian: 'A guardian', other: 'Somebody else' },
      way: 'In which way?',
      ways: {
        'in-person': 'In person',
        phone: 'By telephone',
        video: 'By video',
        'letter-handed': 'A letter, handed over',
        'letter-posted': 'A letter, by post',
        service: 'Service',
      },
      postHint: 'Never by post to somebody whose details are protected.',
      at: 'When?',
      triedAt: 'When was it last tried?',
      toldBy: 'Who told them?',
      instruction: 'Were they told how the decision is reviewed or appealed?',
      instructions: { written: 'Yes, in writing', oral: 'Yes, orally', 'not-given': 'No' },
      inWriting: 'This decision may be appealed: it is to be given in writing.',
      court: 'Which administrative court?',
      courtHint: 'We do not know which the municipality belongs to.',
      reason: 'Why?',
      reasonHint: 'Write why it was not possible, or why the instruction was not given in writing.',
      save: 'Save',
      saved: (until) => (until === null ? 'Noted.' : `Noted. May be appealed to ${until}.`),
      line: (by, time) => `${by}, ${time}`,
      appealUntil: (day) => `May appeal to ${day}`,
      takenBack: (reason) => `Taken back: ${reason}`,
      takeBack: 'Take back',
      takeBackReason: 'What was wrong?',
      wasTakenBack: 'The note is taken back.',
      show: 'Show the words to give',
      hide: 'Hide the words',
    },
    board: {
      title: 'Report to the board',
      hint: 'What the chair or a member has decided is reported at the board’s next meeting (LVU 6 §), decisions by delegation as the board has set (KL 6:40).',
      shows: { unreported: 'Not reported', reported: 'Reported' },
      empty: { unreported: 'Everything is reported.', reported: 'Nothing is reported yet.' },
      choose: (number) => `Choose ${number}`,
      number: 'Number',
      type: 'Decision',
      decided: 'Decided',
      by: 'By',
      board: 'Board',
      delegated: 'The duty, by delegation',
      meeting: 'Meeting',
      report: (count) => (count === 1 ? 'Report 1 decision' : `Report ${count} decisions`),
      meetingOn: 'The meeting was held',
      paragraph: 'Paragraph of the minutes',
      paragraphHint: 'For example § 112.',
      reportedBy: 'Who reported?',
      save: 'Save the report',
      saved: 'The report is saved.',
      takeBack: 'Take the report back',
      takeBackReason: 'What was wrong?',
      wasTakenBack: 'The report is taken back.',
      more: 'Show more',
    },
    history: {
      title: 'Who has decided',
      hint: 'Decisions by municipality and decision-maker. No person is shown.',
      from: 'From',
      to: 'To',
      empty: 'No decisions in the period.',
      member: 'Municipality',
      by: 'Decision-maker',
      type: 'Decision',
      made: 'Yes',
      declined: 'No',
      oral: 'Oral',
      minutes: 'Minutes to answer',
      unknown: 'not known',
    },
    refusals: {
      'not-decided': 'There is no decision to tell of. Wait until it is taken.',
      'in-the-future': 'The time is in the future. Write when it happened.',
      'before-decision': 'That is before the decision. Check day and time.',
      'person-not-in-case': 'The person is not in the case. Add them to the case, or write the name.',
      'name-missing': 'Write whom it is about.',
      'way-missing': 'Choose how they were told.',
      'reason-missing': 'Write why.',
      'instruction-reason-missing':
        'How to appeal is to be given in writing (FL 33 §). Write why it was not now, and give it afterwards.',
      'protected-no-post':
        'The person’s details are protected: send nothing by ordinary post. Hand it over, or let the Tax Agency forward it.',
      'protected-address': 'The text holds a protected address or number. Take it out.',
      'already-told': 'The person has been told in writing. Take that notice back first if it is wrong.',
      'court-missing':
        'Write which administrative court it is. We do not know which the municipality belongs to.',
      'already-withdrawn': 'It is taken back already. Reload the page.',
      'decision-unknown': 'One of the decisions is not in your list. Reload and choose again.',
      'several-boards': 'The decisions are of different boards. Report them board by board.',
      'already-reported': 'One of the decisions is reported already. Reload the list.',
      'period-backwards': 'The last day is before the first. Mend the period.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
