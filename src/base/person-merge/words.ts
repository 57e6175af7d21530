import type { MergeRefusalCode } from './api.ts'

type Words = {
  title: string
  propose: string
  proposeHint: string
  reason: string
  reasonHint: string
  send: string
  cancel: string
  merge: string
  mergeHint: string
  notSame: string
  stays: string
  goes: string
  proposals: string
  proposedBy: (name: string, at: string) => string
  proposed: string
  merged: string
  declined: string
  none: string
  refusals: Record<MergeRefusalCode, string>
}

export const words = {
  sv: {
    title: 'Slå ihop dubblett',
    propose: 'Föreslå hopslagning',
    proposeHint: 'Sök fram den post som ska vara kvar. En chef granskar innan något slås ihop.',
    reason: 'Varför är det samma person?',
    reasonHint: 'Minst fem tecken. Läses av den som granskar.',
    send: 'Föreslå',
    cancel: 'Avbryt',
    merge: 'Slå ihop',
    mergeHint: 'Posten pekar sedan på den andra. Det går inte att ångra.',
    notSame: 'Det är två olika personer',
    stays: 'Blir kvar',
    goes: 'Går upp i den andra',
    proposals: 'Förslag om hopslagning',
    proposedBy: (name, at) => `Föreslaget av ${name} ${at}`,
    proposed: 'Förslaget är skickat.',
    merged: 'Posterna är hopslagna.',
    declined: 'Förslaget är avslutat.',
    none: 'Inga förslag väntar.',
    refusals: {
      'same-person': 'Det är samma post.',
      protected: 'En person med skyddade personuppgifter kan inte slås ihop med någon.',
      'two-identity-numbers': 'Posterna har olika identitetsnummer. Rätta det som är fel först.',
      'two-birth-dates': 'Posterna har olika födelsedatum. Rätta det som är fel först.',
      'own-guardian': 'Den ena står som vårdnadshavare för den andra.',
      merged: 'Posten är redan hopslagen med en annan.',
      'reason-too-short': 'Skriv skälet med minst fem tecken.',
      'already-proposed': 'Det är redan föreslaget.',
      'already-decided': 'Förslaget är redan avgjort.',
    },
  },
  en: {
    title: 'Merge a duplicate',
    propose: 'Propose a merge',
    proposeHint: 'Find the record that is to stay. A manager reviews it before anything is merged.',
    reason: 'Why is it the same person?',
    reasonHint: 'At least five characters. Read by whoever reviews it.',
    send: 'Propose',
    cancel: 'Cancel',
    merge: 'Merge',
    mergeHint: 'The record then points at the other. It cannot be undone.',
    notSame: 'They are two people',
    stays: 'Stays',
    goes: 'Goes into the other',
    proposals: 'Proposed merges',
    proposedBy: (name, at) => `Proposed by ${name} ${at}`,
    proposed: 'The proposal is sent.',
    merged: 'The records are merged.',
    declined: 'The proposal is closed.',
    none: 'No proposals are waiting.',
    refusals: {
      'same-person': 'It is the same record.',
      protected: 'A person with protected personal data cannot be merged with anyone.',
      'two-identity-numbers': 'The records have different identity numbers. Correct the wrong one first.',
      'two-birth-dates': 'The records have different birth dates. Correct the wrong one first.',
      'own-guardian': 'One of them is the guardian of the other.',
      merged: 'The record is already merged with another.',
      'reason-too-short': 'Give the reason in at least five characters.',
      'already-proposed': 'It is already proposed.',
      'already-decided': 'The proposal is already decided.',
    },
  },
} satisfies Record<'sv' | 'en', Words>
