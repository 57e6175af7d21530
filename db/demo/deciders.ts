import { readMembers } from '../../src/base/organisation/api.ts'
import { addDelegation, registerMandate, setSigningWay } from '../../src/duty/mandate/api.ts'
import type { MandateKind } from '../../src/duty/mandate/model.ts'
import { acknowledgeList, logCall, sendList } from '../../src/duty/on-call-ladder/api.ts'
import { addDays, localDate } from '../../src/kernel/time.ts'
import type { Teller } from './teller.ts'

type Deciders = {
  readonly chair: string
  readonly chairPhone: string
  readonly vice: string
  readonly vicePhone: string
  readonly member: string
  readonly memberPhone: string
  /** Of the duty, appointed under LVU 43 § p. 2. */
  readonly officials: readonly string[]
  readonly account?: string
  readonly intake?: string
}

/** Invented, as are their numbers: who decides in each municipality, by code. */
const boards: Readonly<Record<string, Deciders>> = {
  2101: {
    ...{
      chair: 'Ragna Tallberg',
      chairPhone: '070-174 06 11',
      vice: 'Jens Åkervik',
      vicePhone: '070-174 06 41',
    },
    ...{ member: 'Tilda Hedfors', memberPhone: '070-174 06 53', officials: ['jour1', 'jour2'] },
  },
  2104: {
    ...{
      chair: 'Sixten Bruksell',
      chairPhone: '070-174 06 12',
      vice: 'Aino Vedholm',
      vicePhone: '070-174 06 42',
    },
    ...{ member: 'Ove Gruvling', memberPhone: '070-174 06 54', officials: ['jour1', 'jour2', 'jour3'] },
  },
  2121: {
    ...{
      chair: 'Signe Loberg',
      chairPhone: '070-174 06 13',
      vice: 'Mats Voxnell',
      vicePhone: '070-174 06 43',
    },
    ...{ member: 'Ines Edsby', memberPhone: '070-174 06 55', officials: ['jour1', 'jour2'] },
  },
  2132: {
    ...{
      chair: 'Tor Ekeblad',
      chairPhone: '070-174 06 10',
      vice: 'Gull Harmånger',
      vicePhone: '070-174 06 44',
    },
    ...{ member: 'Nils Stockvall', memberPhone: '070-174 06 56', officials: ['jour1', 'jour2', 'jour4'] },
    ...{ account: 'ordforande.nordanstig', intake: 'mottagning.nordanstig' },
  },
  2161: {
    ...{
      chair: 'Barbro Järvling',
      chairPhone: '070-174 06 14',
      vice: 'Hasse Färnström',
      vicePhone: '070-174 06 45',
    },
    ...{ member: 'Elina Loosdal', memberPhone: '070-174 06 57', officials: ['jour1', 'jour2'] },
  },
  2180: {
    ...{
      chair: 'Birgitta Sjölund',
      chairPhone: '070-174 06 15',
      vice: 'Ali Testebo',
      vicePhone: '070-174 06 46',
    },
    ...{ member: 'Kerstin Furuvik', memberPhone: '070-174 06 58', officials: ['jour1', 'jour2', 'jour3'] },
    ...{ account: 'ordforande.gavle', intake: 'mottagning.gavle' },
  },
  2181: {
    ...{
      chair: 'Roland Storsjöö',
      chairPhone: '070-174 06 16',
      vice: 'Petra Jädrin',
      vicePhone: '070-174 06 47',
    },
    ...{ member: 'Yusuf Högbom', memberPhone: '070-174 06 59', officials: ['jour1', 'jour2'] },
    intake: 'mottagning.sandviken',
  },
  2182: {
    ...{
      chair: 'Vivi Sandarnell',
      chairPhone: '070-174 06 17',
      vice: 'Bengt Ljusnell',
      vicePhone: '070-174 06 48',
    },
    ...{ member: 'Marit Vågbro', memberPhone: '070-174 06 60', officials: ['jour1', 'jour2'] },
    intake: 'mottagning.soderhamn',
  },
  2183: {
    ...{
      chair: 'Folke Arbråell',
      chairPhone: '070-174 06 18',
      vice: 'Sanna Kilabo',
      vicePhone: '070-174 06 49',
    },
    ...{ member: 'Lillemor Segersten', memberPhone: '070-174 06 61', officials: ['jour1', 'jour2'] },
    intake: 'mottagning.bollnas',
  },
  2184: {
    ...{
      chair: 'Agneta Iggelin',
      chairPhone: '070-174 06 19',
      vice: 'Torsten Forsåker',
      vicePhone: '070-174 06 52',
    },
    ...{ member: 'Samira Delånger', memberPhone: '070-174 06 62', officials: ['jour1', 'jour2', 'jour5'] },
    intake: 'mottagning.hudiksvall',
  },
}

const hour = 60
const day = 24 * hour
/** Days before now that the boards had resolved it. */
const resolved = 60
/** The municipality that sends no list: its chair is called personally (E-17). And the one whose new list nobody has seen. */
const withoutList = '2101'
const unseen = '2182'

/** Who decides in each municipality and by which minutes, what is delegated, how each signs, and who is called which weeks. */
export async function tellDeciders(teller: Teller): Promise<void> {
  teller.ago(resolved * day)
  const { members } = await teller.do('chef', readMembers, {})
  const ladders: { code: string; memberId: string; ids: readonly string[]; intake: string | undefined }[] = []
  for (const { id: memberId, municipalityCode: code } of members) {
    const board = boards[code]
    if (board === undefined) continue
    const ids = await tellBoard(teller, memberId, code, board)
    ladders.push({ code, memberId, ids, intake: board.intake })
  }
  for (const { code, memberId, ids, intake } of ladders) {
    const first = ids[0]
    if (first !== undefined) {
      teller.ago(9 * day)
      // Somebody tries the numbers in the daytime; two of the ten did not answer.
      const outcome = code === '2121' ? 'wrong-number' : code === '2161' ? 'not-reached' : 'reached'
      await teller.do('jour2', logCall, { mandateId: first, kind: 'test', outcome })
    }
    if (code !== withoutList) await tellList(teller, memberId, ids, intake, code === unseen)
  }
}

async function tellBoard(teller: Teller, memberId: string, code: string, board: Deciders) {
  const minutesDate = localDate(teller.ago(resolved * day))
  const minutes = { minutesReference: `§ ${Number(code) % 90}`, minutesDate, validFrom: minutesDate }
  const register = async (
    kind: MandateKind,
    who: { name: string; title: string; phone?: string; account?: string },
    covers: ('lvu-6' | 'lvu-11' | 'lvu-27' | 'lvm-13' | 'l2024-79-4-1')[] = [],
  ) => {
    const { account, ...person } = who
    const accountId = account === undefined ? null : await teller.idOf(account)
    const { id } = await teller.do('chef', registerMandate, {
      ...{ memberId, kind, covers, accountId, ...person, ...minutes },
    })
    return id
  }
  const custody = ['lvu-6', 'lvu-11', 'lvu-27', 'lvm-13', 'l2024-79-4-1'] as const
  const { chair, chairPhone, vice, vicePhone, member, memberPhone, account } = board
  const ids = [
    await register('chair', {
      ...{ name: chair, title: 'ordförande i socialnämnden', phone: chairPhone },
      ...(account !== undefined && { account }),
    }),
    await register('vice-chair', { name: vice, title: 'vice ordförande', phone: vicePhone }, [...custody]),
    await register('board-member', { name: member, title: 'ledamot', phone: memberPhone }, [
      'lvu-6',
      'lvm-13',
    ]),
  ]
  for (const username of board.officials) {
    const name = officialNames[username] ?? username
    await register('official', { name, title: 'socialsekreterare', account: username })
  }
  const order = { lowest: 'duty-worker', ...minutes } as const
  await teller.do('chef', addDelegation, { memberId, type: 'sol-11-1', ...order })
  await teller.do('chef', addDelegation, {
    ...{ memberId, type: 'sol-12-1', limits: 'Mat, resa och högst två nätter.', ...order },
  })
  const signing =
    account === undefined
      ? code === '2183'
        ? { way: 'other-service' as const, note: 'Kommunens egen e-tjänst' }
        : { way: 'paper' as const, note: 'Hämtas på jouren nästa vardag' }
      : { way: 'in-product' as const }
  await teller.do('chef', setSigningWay, { memberId, validFrom: minutesDate, ...signing })
  return ids
}

const officialNames: Readonly<Record<string, string>> = {
  jour1: 'Maja Lindwall',
  jour2: 'Erik Sandmo',
  jour3: 'Siri Hallander',
  jour4: 'Anton Viklander',
  jour5: 'Fatima Norgren',
}

/** A list of six weeks, a week a turn with the next in line; sent by the municipality, or typed in from its mail. */
async function tellList(
  teller: Teller,
  memberId: string,
  ids: readonly string[],
  intake: string | undefined,
  isUnseen: boolean,
): Promise<void> {
  const sentAt = teller.ago(isUnseen ? 3 * hour : 8 * day)
  const start = localDate(sentAt)
  const turns = Array.from({ length: 6 }, (_, week) => {
    const span = {
      ...{ fromDay: addDays(start, week * 7), fromTime: '08:00' },
      ...{ toDay: addDays(start, week * 7 + 7), toTime: '08:00' },
    }
    return [0, 1].flatMap((place) => {
      // The chair has the week that runs.
      const mandateId = ids[(week + place + 2) % ids.length]
      return mandateId === undefined ? [] : [{ mandateId, rank: place + 1, ...span }]
    })
  }).flat()
  if (intake === undefined) {
    await teller.do('jour2', sendList, { memberId, cameBy: 'email', turns })
    return
  }
  const { id: listId } = await teller.do(intake, sendList, { memberId, cameBy: 'product', turns })
  if (isUnseen) return
  teller.later(40)
  await teller.do('jour1', acknowledgeList, { listId })
}
