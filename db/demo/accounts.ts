import { newId } from '../../src/kernel/id.ts'
import type { Role } from '../../src/kernel/permit.ts'
import type { Database } from '../../src/server/database/connection.ts'
import { inScope, operator } from '../../src/server/database/scope.ts'
import { hashPassword } from '../../src/server/sessions.ts'

export const demoPassword = 'stafett-demo'

type DemoPerson = {
  readonly username: string
  readonly name: string
  readonly title: string
  readonly role: Exclude<Role, 'operator'>
  readonly member?: string
  /** Name of the unit. */
  readonly partner?: string
}

/** Invented colleagues; those of later releases arrive with the work they do. */
export const demoPeople: readonly DemoPerson[] = [
  { username: 'jour1', name: 'Maja Lindwall', title: 'socialsekreterare', role: 'duty-worker' },
  { username: 'jour2', name: 'Erik Sandmo', title: 'socialsekreterare', role: 'duty-worker' },
  { username: 'chef', name: 'Karin Åhlund', title: 'enhetschef', role: 'duty-manager' },
  {
    username: 'mottagning.gavle',
    name: 'Lena Öberg',
    title: 'mottagningssekreterare',
    role: 'intake',
    member: '2180',
  },
  {
    username: 'mottagning.hudiksvall',
    name: 'Per Hägg',
    title: 'mottagningssekreterare',
    role: 'intake',
    member: '2184',
  },
  {
    username: 'ordforande.gavle',
    name: 'Birgitta Sjölund',
    title: 'ordförande i socialnämnden',
    role: 'chair',
    member: '2180',
  },
  {
    username: 'ordforande.nordanstig',
    name: 'Tor Ekeblad',
    title: 'ordförande i socialnämnden',
    role: 'chair',
    member: '2132',
  },
  { username: 'utvarderare', name: 'Moa Ringdahl', title: 'utvärderare', role: 'evaluator' },
  {
    username: 'polis.gastrikland',
    name: 'Jonna Brask',
    title: 'polisinspektör',
    role: 'partner',
    partner: 'Lokalpolisområde (LPO) Gästrikland',
  },
  {
    username: 'vard.bup',
    name: 'Emil Sandell',
    title: 'sjuksköterska',
    role: 'partner',
    partner: 'Barn- och ungdomspsykiatrin (BUP)',
  },
  { username: 'admin', name: 'Sami Nieminen', title: 'systemförvaltare', role: 'administrator' },
]

const socialWorker = (username: string, name: string): DemoPerson => ({
  username,
  name,
  title: 'socialsekreterare',
  role: 'duty-worker',
})
const receiver = (username: string, name: string, member: string): DemoPerson => ({
  username: `mottagning.${username}`,
  name,
  title: 'mottagningssekreterare',
  role: 'intake',
  member,
})
/** Those who are in the roster and at the other end of the reports, and whom nobody needs to be to see the demo. */
const colleagues: readonly DemoPerson[] = [
  socialWorker('jour3', 'Siri Hallander'),
  socialWorker('jour4', 'Anton Viklander'),
  socialWorker('jour5', 'Fatima Norgren'),
  socialWorker('jour6', 'Gösta Ljungvik'),
  socialWorker('jour7', 'Ebba Tranell'),
  socialWorker('jour8', 'Oskar Myrbäck'),
  receiver('sandviken', 'Ingrid Sälgström', '2181'),
  receiver('soderhamn', 'Hassan Lövqvist', '2182'),
  receiver('bollnas', 'Malin Furustam', '2183'),
  receiver('nordanstig', 'Ulf Björkrot', '2132'),
  {
    username: 'mottagningschef.gavle',
    name: 'Anneli Torsved',
    title: 'enhetschef för mottagningen',
    role: 'intake',
    member: '2180',
  },
]

/** The demo accounts, all with the same told password. */
export async function makeDemoAccounts(db: Database): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  await inScope(db, operator, async (tx) => {
    for (const { username, name, title, role, member, partner } of [...demoPeople, ...colleagues]) {
      const id = newId()
      const place =
        member &&
        (await tx
          .selectFrom('member')
          .select('id')
          .where('municipalityCode', '=', member)
          .executeTakeFirstOrThrow())
      const unit =
        partner &&
        (await tx.selectFrom('partner').select('id').where('name', '=', partner).executeTakeFirstOrThrow())
      await tx
        .insertInto('account')
        .values({
          id,
          username,
          name,
          title,
          passwordHash,
          version: 1,
          createdAt: '2026-01-01T00:00:00.000Z',
          closedAt: null,
        })
        .execute()
      await tx
        .insertInto('appointment')
        .values({
          id: newId(),
          accountId: id,
          role,
          memberId: place ? place.id : null,
          partnerId: unit ? unit.id : null,
          validFrom: '2026-01-01',
          validTo: null,
        })
        .execute()
    }
  })
}
