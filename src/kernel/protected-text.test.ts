import { expect, test } from 'vitest'
import { protectedIn, withoutProtected } from './protected-text.ts'

test('what gives a protected person away is named by its place in the report', () => {
  const secrets = { names: [], phones: [], streets: ['Hemliga vägen 7'], places: [] }
  const said = { summary: '', notes: [{ facts: 'Lugnt.' }, { judgement: 'Hon är på Hemliga vägen.' }] }
  expect(protectedIn(said, secrets)).toBe('notes.1.judgement')
})

test('nothing is sought where nobody is protected', () => {
  expect(
    protectedIn({ summary: 'Hemliga vägen 7' }, { names: [], phones: [], streets: [], places: [] }),
  ).toBe(null)
})

const secrets = {
  names: [],
  phones: ['+46701740605'],
  streets: ['Hemliga vägen 7'],
  places: ['803 20 Gävle'],
}
test.each([
  ['Hon bor på Hemliga vägen 7 nu.', 'Hon bor på … nu.'],
  ['Hon bor på HEMLIGA-VÄGEN, tror jag.', 'Hon bor på …, tror jag.'],
  ['Ring 070-174 06 05 eller +46 70 174 06 05.', 'Ring 0… eller +46 ….'],
  ['Post till 80320 gävle', 'Post till …'],
  ['Hemliga\u00ADvägen och hem igen', '… och hem igen'],
  ['Hon är i Gävle. ﬁn dag', 'Hon är i Gävle. ﬁn dag'],
  ['', ''],
])('%j is printed as %j', (typed, printed) => {
  expect(withoutProtected(typed, secrets, '…')).toBe(printed)
  expect(protectedIn({ text: withoutProtected(typed, secrets, '…') }, secrets)).toBe(null)
})
