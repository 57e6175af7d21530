import type { keyKinds } from '../advance-notice/model.ts'
import type { MatchRefusal } from './api.ts'

type Words = {
  title: string
  none: string
  lead: (count: number) => string
  foundBy: string
  by: Record<(typeof keyKinds)[number] | 'same', string>
  isSame: (name: string) => string
  isDifferent: (name: string) => string
  sameSaved: string
  differentSaved: string
  refusals: Record<MatchRefusal, string>
}

export const words = {
  sv: {
    title: 'Förhandsinformation finns',
    none: 'Ingen förhandsinformation om det som är skrivet hittills.',
    lead: (count) => (count === 1 ? 'En träff' : `${count} träffar`),
    foundBy: 'Hittad på',
    by: {
      person: 'person',
      number: 'personnummer',
      phone: 'telefon',
      name: 'namn',
      born: 'födelsedatum',
      address: 'adress',
      same: 'bekräftad person',
    },
    isSame: (name) => `Det är ${name}`,
    isDifferent: (name) => `Det är inte ${name}`,
    sameSaved: 'Sparat: samma person. Kommunen ser det inte.',
    differentSaved: 'Sparat: en annan person. Träffen visas inte mer för den personen.',
    refusals: { 'person-unknown': 'Personen finns inte i registret. Lägg till den i kontakten först.' },
  },
  en: {
    title: 'There is advance notice',
    none: 'No advance notice on what is written so far.',
    lead: (count) => (count === 1 ? 'One hit' : `${count} hits`),
    foundBy: 'Found by',
    by: {
      person: 'person',
      number: 'identity number',
      phone: 'phone',
      name: 'name',
      born: 'birth date',
      address: 'address',
      same: 'confirmed person',
    },
    isSame: (name) => `It is ${name}`,
    isDifferent: (name) => `It is not ${name}`,
    sameSaved: 'Saved: the same person. The municipality does not see it.',
    differentSaved: 'Saved: somebody else. The hit is not shown for that person again.',
    refusals: { 'person-unknown': 'The person is not in the register. Add it to the contact first.' },
  },
} satisfies Record<'sv' | 'en', Words>
