import type { Refusal } from './api.ts'

type Words = {
  unknownPerson: string
  chair: {
    title: string
    tab: string
    asks: (name: string) => string
    call: (number: string) => string
    noNumber: string
    whom: string
    board: string
    read: string
    childFirst: string
    ownFirst: string
    notHeard: string
    law: string
    notReviewed: string
    code: string
    codeHint: string
    headsUp: string
    headsUpHint: string
    gone: string
    goneHint: string
    toList: string
    changed: string
    changedHint: string
    readAgain: string
    recalled: string
    mandate: (title: string, minutes: string) => string
    until: (day: string) => string
    barred: string
  }
  answer: {
    title: string
    yes: string
    no: string
    yesTo: string
    noTo: string
    ownWords: string
    yesHint: string
    noHint: string
    confirmYes: string
    confirmNo: string
    back: string
    done: string
    declined: string
    notSent: string
    recipient: string
    recipientHint: string
  }
  record: {
    title: string
    hint: string
    manner: string
    manners: Record<'oral' | 'paper', string>
    who: string
    whoHint: string
    mayNot: string
    noneMay: string
    answer: string
    answers: Record<'yes' | 'no', string>
    ownWords: string
    ownWordsHint: string
    decidedAt: string
    decidedAtHint: string
    paperAt: string
    readBackAt: string
    readBackHint: string
    witness: string
    witnessHint: string
    witnessOther: string
    witnessNone: string
    witnessName: string
    noWitnessReason: string
    save: string
    saved: string
  }
  beside: {
    title: string
    witnessName: string
    noWitnessReason: string
    delegation: string
  }
  delegated: {
    title: string
    by: (reference: string) => string
  }
  refusals: Record<Refusal, string>
}

export const words = {
  sv: {
    unknownPerson: 'Okänd person',
    chair: {
      title: 'Fråga om beslut',
      tab: 'Beslut',
      asks: (name) => `${name} vid socialjouren frågar`,
      call: (number) => `Ring jouren ${number}`,
      noNumber: 'Jourens nummer för dig saknas. Ring det nummer du blev uppringd från.',
      whom: 'Gäller',
      board: 'Nämnd',
      read: 'Läs allt innan du svarar.',
      childFirst: 'Barnets egna ord',
      ownFirst: 'Personens egna ord',
      notHeard: 'Barnet har inte kommit till tals',
      law: 'Lagstöd',
      notReviewed: 'Lagtexten är inte granskad av jurist.',
      code: 'Kontrollkod',
      codeHint: 'Läs koden högt för jouren. Samma kod ska stå på jourens skärm.',
      headsUp: 'En fråga kan komma',
      headsUpHint:
        'Jouren har förvarnat. Vem det gäller syns först när frågan ställs. Ring om du vill veta mer.',
      gone: 'Frågan finns inte här',
      goneHint:
        'Den är inte ställd än, den skrivs om, eller så är den inte till dig. Kommer den tillbaka syns den under Beslut.',
      toList: 'Till dina beslut',
      changed: 'Underlaget har ändrats',
      changedHint: 'Jouren har ställt frågan på nytt medan du läste. Det du skrev är kvar.',
      readAgain: 'Läs det nya',
      recalled: 'Jouren har återkallat frågan',
      mandate: (title, minutes) => `Du beslutar som ${title}, ${minutes}`,
      until: (day) => `till och med ${day}`,
      barred: 'Du kan inte besluta här',
    },
    answer: {
      title: 'Ditt beslut',
      yes: 'Ja',
      no: 'Nej',
      yesTo: 'Ja, enligt förslaget',
      noTo: 'Nej, inte enligt förslaget',
      ownWords: 'Med egna ord',
      yesHint: 'Det får vara kort.',
      noHint: 'Skriv varför.',
      confirmYes: 'Besluta: ja',
      confirmNo: 'Besluta: nej',
      back: 'Tillbaka till texten',
      done: 'Beslutet är fattat.',
      declined: 'Ditt nej är sparat.',
      notSent:
        'Inget svar från servern. Det du skrev är kvar. Tryck igen när linjen är tillbaka: det blir bara ett beslut.',
      recipient: 'Vem riktar sig avslaget till?',
      recipientHint: 'Den som ansökte. Skälen och hur man överklagar följer med.',
    },
    record: {
      title: 'Skriv in ett beslut som redan är fattat',
      hint: 'För den som har beslutat i telefon eller på papper. Tiden är den då beslutet sades.',
      manner: 'Hur fattades beslutet?',
      manners: { oral: 'Muntligt', paper: 'På papper' },
      who: 'Vem beslutade?',
      whoHint: 'Bara den som nämnden i personens kommun har förordnat.',
      mayNot: 'Kan inte besluta nu',
      noneMay:
        'Ingen har ett förordnande som gäller. Lägg in det under Förordnanden, eller ring kommunens kontakt vid allvarlig händelse.',
      answer: 'Vad blev svaret?',
      answers: { yes: 'Ja', no: 'Nej' },
      ownWords: 'Beslutsfattarens egna ord',
      ownWordsHint: 'Så som det sades. Ett nej behöver skäl.',
      decidedAt: 'När sades beslutet?',
      decidedAtHint: 'Klockslaget då det sades, inte när du skriver.',
      paperAt: 'När skrevs beslutet?',
      readBackAt: 'När läste du upp det?',
      readBackHint: 'Läs upp beslutet och kontrollkoden för den som beslutade.',
      witness: 'Vem hörde beslutet, utom du?',
      witnessHint: 'En kollega, någon annan med namn, eller ingen: då med skäl.',
      witnessOther: 'Någon annan',
      witnessNone: 'Ingen annan hörde',
      witnessName: 'Vem?',
      noWitnessReason: 'Varför hörde ingen annan?',
      save: 'Skriv in beslutet',
      saved: 'Beslutet är inskrivet.',
    },
    beside: {
      title: 'Så fattades beslutet',
      witnessName: 'Hörde beslutet',
      noWitnessReason: 'Ingen annan hörde',
      delegation: 'Delegation',
    },
    delegated: {
      title: 'Besluta på delegation',
      by: (reference) => `Nämndens delegationsordning: ${reference}`,
    },
    refusals: {
      'already-decided': '{by} beslutade redan {at}. Det beslutet gäller; ditt svar har inte sparats.',
      recalled: 'Jouren har återkallat frågan. Ring jouren om du undrar varför.',
      'not-ready': 'Underlaget är inte klart än. Vänta tills jouren har ställt frågan.',
      'shown-changed':
        'Underlaget har ändrats sedan du läste det. Läs det igen och jämför kontrollkoden innan du beslutar.',
      'no-mandate': 'Du har inget förordnande att besluta här. Be jouren ringa den som är näst i tur.',
      'wrong-member':
        'Förordnandet gäller en annan kommuns nämnd. Välj någon som den här nämnden har förordnat.',
      'mandate-ended':
        'Förordnandet har upphört. Den som är näst i tur beslutar; nämnden kan förordna på nytt.',
      'mandate-not-begun': 'Förordnandet gäller inte än. Den som är näst i tur beslutar.',
      'not-covered': 'Förordnandet omfattar inte den här sortens beslut. Den som är näst i tur beslutar.',
      'not-for-officials':
        'Bara ordföranden eller en förordnad ledamot får fatta det här beslutet. Ring den som är näst i tur.',
      'delegation-missing':
        'Nämndens delegationsordning ger inte jouren det här beslutet. Lämna frågan till dagtjänsten, eller ring kommunens kontakt vid allvarlig händelse.',
      'delegation-above':
        'Delegationsordningen ger det här beslutet till jourens enhetschef. Be chefen besluta.',
      'reason-missing': 'Skriv varför du säger nej. Minst fem tecken.',
      'words-missing': 'Skriv med egna ord vad du beslutar. Det får vara kort.',
      'recipient-missing': 'Välj vem avslaget riktar sig till.',
      'recipient-not-in-case': 'Personen finns inte i ärendet. Lägg till personen i ärendet först.',
      'mandate-unknown': 'Förordnandet finns inte. Välj ett i listan, eller lägg in det under Förordnanden.',
      'in-the-future': 'Tiden ligger i framtiden. Skriv när beslutet fattades.',
      'too-early': 'Beslutet kan inte ha fattats före {earliest}. Kontrollera datum och klockslag.',
      'read-back-missing': 'Läs upp beslutet för den som beslutade, och skriv när du gjorde det.',
      'read-back-wrong': 'Beslutet läses upp efter att det har sagts, och före nu. Rätta klockslaget.',
      'witness-missing': 'Skriv vem som också hörde beslutet, eller varför ingen annan gjorde det.',
      'witness-is-you':
        'Du kan inte vara ditt eget vittne. Välj en kollega, skriv ett namn eller skriv varför ingen annan hörde.',
      'witness-unknown': 'Kollegan finns inte bland jourens konton. Skriv namnet i stället.',
    },
  },
  en: {
    unknownPerson: 'Unknown person',
    chair: {
      title: 'A question for you to decide',
      tab: 'Decision',
      asks: (name) => `${name} of the social emergency duty asks`,
      call: (number) => `Call the duty ${number}`,
      noNumber: 'No number of the duty is kept for you. Call the number you were called from.',
      whom: 'About',
      board: 'Board',
      read: 'Read it all before you answer.',
      childFirst: 'The child’s own words',
      ownFirst: 'The person’s own words',
      notHeard: 'The child has not been heard',
      law: 'Law',
      notReviewed: 'No jurist has reviewed the reference.',
      code: 'Control code',
      codeHint: 'Read the code aloud to the duty. The same code stands on its screen.',
      headsUp: 'A question may come',
      headsUpHint:
        'The duty has given a heads-up. Whom it is about is shown when the question is put. Call to hear more.',
      gone: 'The question is not here',
      goneHint:
        'It is not put yet, it is being rewritten, or it is not for you. If it comes back it stands under Decisions.',
      toList: 'To your decisions',
      changed: 'The text has changed',
      changedHint: 'The duty has put the question anew while you read. What you wrote is kept.',
      readAgain: 'Read the new text',
      recalled: 'The duty has taken the question back',
      mandate: (title, minutes) => `You decide as ${title}, ${minutes}`,
      until: (day) => `to ${day}`,
      barred: 'You cannot decide here',
    },
    answer: {
      title: 'Your decision',
      yes: 'Yes',
      no: 'No',
      yesTo: 'Yes, as proposed',
      noTo: 'No, not as proposed',
      ownWords: 'In your own words',
      yesHint: 'It may be short.',
      noHint: 'Write why.',
      confirmYes: 'Decide: yes',
      confirmNo: 'Decide: no',
      back: 'Back to the text',
      done: 'The decision is made.',
      declined: 'Your no is kept.',
      notSent:
        'No answer from the server. What you wrote is kept. Press again when the line is back: it will be one decision.',
      recipient: 'To whom is the refusal addressed?',
      recipientHint: 'Whoever applied. The reasons and how to appeal go with it.',
    },
    record: {
      title: 'Write down a decision already taken',
      hint: 'For whoever decided by telephone or on paper. The time is when it was said.',
      manner: 'How was it taken?',
      manners: { oral: 'Orally', paper: 'On paper' },
      who: 'Who decided?',
      whoHint: 'Only whom the board of the person’s municipality has appointed.',
      mayNot: 'Cannot decide now',
      noneMay:
        'Nobody has a mandate that holds. Add it under Mandates, or call the municipality’s emergency contact.',
      answer: 'What was the answer?',
      answers: { yes: 'Yes', no: 'No' },
      ownWords: 'The decision-maker’s own words',
      ownWordsHint: 'As it was said. A no needs reasons.',
      decidedAt: 'When was it said?',
      decidedAtHint: 'The time it was said, not when you write it.',
      paperAt: 'When was it written?',
      readBackAt: 'When did you read it back?',
      readBackHint: 'Read the decision and the control code to whoever took it.',
      witness: 'Who heard it, besides you?',
      witnessHint: 'A colleague, somebody else by name, or nobody: then with why.',
      witnessOther: 'Somebody else',
      witnessNone: 'Nobody else heard it',
      witnessName: 'Who?',
      noWitnessReason: 'Why did nobody else hear it?',
      save: 'Write down the decision',
      saved: 'The decision is written down.',
    },
    beside: {
      title: 'How it was taken',
      witnessName: 'Heard it',
      noWitnessReason: 'Nobody else heard it',
      delegation: 'Delegation',
    },
    delegated: {
      title: 'Decide by delegation',
      by: (reference) => `The board’s delegation order: ${reference}`,
    },
    refusals: {
      'already-decided': '{by} decided already at {at}. That decision stands; your answer was not saved.',
      recalled: 'The duty has taken the question back. Call the duty if you wonder why.',
      'not-ready': 'The text is not ready yet. Wait until the duty has put the question.',
      'shown-changed':
        'The text has changed since you read it. Read it again and compare the control code before you decide.',
      'no-mandate': 'You have no mandate to decide here. The next in line decides: ask the duty to call.',
      'wrong-member':
        'The mandate is for another municipality’s board. Choose somebody this board has appointed.',
      'mandate-ended': 'The mandate has ended. The next in line decides; the board may appoint anew.',
      'mandate-not-begun': 'The mandate has not begun. The next in line decides.',
      'not-covered': 'The mandate does not cover this kind of decision. The next in line decides.',
      'not-for-officials':
        'The law lets only the chair or an appointed member take this decision. Call the next in line.',
      'delegation-missing':
        'The board’s delegation order does not give the duty this decision. Leave it to the day service, or call the municipality’s emergency contact.',
      'delegation-above':
        'The delegation order gives this decision to the duty’s manager. Ask the manager to decide.',
      'reason-missing': 'Write why you say no. At least five characters.',
      'words-missing': 'Write in your own words what you decide. It may be short.',
      'recipient-missing': 'Choose to whom the refusal is addressed.',
      'recipient-not-in-case': 'The person is not in the case. Add them to the case first.',
      'mandate-unknown': 'There is no such mandate. Choose one in the list, or add it under Mandates.',
      'in-the-future': 'The time is in the future. Write when the decision was said.',
      'too-early': 'The decision cannot have been made before {earliest}. Check day and time.',
      'read-back-missing': 'Read the decision back to whoever took it, and write when you did.',
      'read-back-wrong': 'The decision is read back after it was said, and before now. Mend the time.',
      'witness-missing': 'Write who else heard the decision, or why nobody did.',
      'witness-is-you':
        'You cannot be your own witness. Choose a colleague, write a name, or write why nobody else heard it.',
      'witness-unknown': 'The colleague is not among the duty’s accounts. Write the name instead.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
