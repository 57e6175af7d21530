import { createNotice, readNotice } from '../../../src/duty/advance-notice/api.ts'
import type { InputOf } from '../../../src/kernel/contract.ts'
import { addDays } from '../../../src/kernel/time.ts'
import type { Teller } from '../teller.ts'

type Input = InputOf<typeof createNotice>
type Dates = 'validFrom' | 'validUntil'
const gavle = 'mottagning.gavle'
const hudiksvall = 'mottagning.hudiksvall'
/** Calm and known: nothing the duty must take care of when it meets them. */
const calm = { staffRisk: 'none-known' } as const
const called = (name: string, phone: string) => ({ callables: [{ name, phone, hours: 'Vardagar 8–16.30' }] })
const someone = (givenName: string, familyName: string) => ({
  givenName,
  familyName,
  isProtected: false,
  relation: 'ongoing-matter' as const,
})

export type Notices = { readonly housing: string; readonly fourthWeek: string; readonly newborn: string }

/** What the municipalities have said in advance: so old that it is stale, ageing, and of these days. */
export async function tellNotices(teller: Teller): Promise<Notices> {
  const on = (daysAgo: number, time: string) => {
    const then = teller.earlier(daysAgo)
    then.at(time)
    return { then, day: then.evening }
  }
  const send = async (
    as: string,
    daysAgo: number,
    time: string,
    holds: number,
    input: Omit<Input, Dates>,
  ) => {
    const { then, day } = on(daysAgo, time)
    const dates = { validFrom: day, validUntil: addDays(day, holds) }
    return (await then.do(as, createNotice, { ...dates, ...input })).id
  }
  // V-31: three weeks of this, and nobody has said since that it still holds.
  const fourthWeek = await send(hudiksvall, 25, '15:40', 31, {
    ...calm,
    ...called('Handläggaren på ungdomsenheten', '08-465 004 60'),
    purpose: 'Alva, 16 år, kan ringa eller komma till polisen när hon inte vill gå hem.',
    background: 'Konflikter med pappan. Mamman bor i en annan kommun.',
    plan: 'Hon får vara hos mormor. Mormor vet och har sagt ja.',
    wantedKind: 'follow-plan',
    wantedAction: 'Ring mormor. Ordna skjuts om det behövs.',
    people: [{ ...someone('Alva', 'Rönnholm'), phones: ['070-174 06 72'] }],
  })
  const housing = await send(gavle, 13, '14:10', 31, {
    ...calm,
    purpose: 'Dennis Kärrman ringer på kvällarna om hotell och säger att handläggaren inte går att nå.',
    plan: 'Han har plats på härbärget, insläpp till 19.30. Han har telefontid med sin handläggare varje dag.',
    wantedKind: 'no-housing',
    wantedAction: 'Bevilja inte hotell utan ny uppgift. Hänvisa till härbärget och handläggaren.',
    alternatives: 'Är han sjuk eller nekas av härbärget får jouren göra sin egen bedömning.',
    people: [{ ...someone('Dennis', 'Kärrman'), phones: ['070-174 06 40'] }],
  })
  // V-21: planned long before, on a day that is known only roughly.
  const newborn = await send(gavle, 5, '11:30', 28, {
    ...calm,
    ...called('Barnenheten, gruppledaren', '08-465 004 61'),
    purpose: 'Ett barn som föds de närmaste veckorna ska omhändertas på BB.',
    plan: 'Ordföranden har tagit del av underlaget och beslutar när barnet är fött. Jourhem Rönnen är vidtalat.',
    wantedKind: 'follow-plan',
    wantedAction: 'Ring ordföranden när BB hör av sig. Åk till BB två och två; barnmorskan är med.',
    people: [{ ...someone('Sanna', 'Ekmark'), phones: ['070-174 06 73'] }],
  })
  const threat = await send(hudiksvall, 2, '16:20', 14, {
    staffRisk: 'warning',
    staffRiskText: 'Sambon har hotat personal och kan vara påverkad. Gå inte in utan polis.',
    ...called('Våldsteamet', '08-465 004 62'),
    purpose: 'En kvinna som förbereder att lämna sin sambo kan höra av sig när som helst.',
    plan: 'Plats i skyddat boende är vidtalad. Hon ringer själv när hon är utanför hemmet.',
    wantedKind: 'contact-us',
    wantedAction: 'Ordna skjuts från polisstationen till mötesplatsen. Ring inte hem till henne.',
    people: [
      { description: 'Kvinna, 29 år, säger lösenordet Blåklocka', isProtected: true, relation: 'resident' },
    ],
  })
  await send(gavle, 1, '15:50', 10, {
    ...calm,
    purpose: 'En ensam pappa med två barn är hemma igen efter sjukhusvård.',
    plan: 'Farmor sover där till och med söndag. Hemtjänst för familjer kommer på måndag.',
    wantedKind: 'be-aware',
    wantedAction: 'Ringer farmor: lyssna, hjälp henne över natten och skriv till oss.',
    people: [{ ...someone('Jakob', 'Tallmyr'), phones: ['070-174 06 74'] }],
  })
  const { then } = on(1, '18:15')
  for (const noticeId of [housing, threat]) await then.do('jour1', readNotice, { noticeId })
  return { fourthWeek, housing, newborn }
}
