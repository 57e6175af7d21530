import { type CodeKey, defineCodeList } from '../kernel/code-list.ts'

/** What one person is to another within a case. The reporter is never a relation: it is a field of its own (W36). */
export const relation = defineCodeList({
  id: 'relation',
  title: { sv: 'Relation', en: 'Relation' },
  source: 'Egen lista.',
  versions: [
    {
      version: 1,
      validFrom: '2015-08-01',
      codes: {
        mother: { sv: 'Mamma', en: 'Mother' },
        father: { sv: 'Pappa', en: 'Father' },
        parent: { sv: 'Förälder', en: 'Parent' },
        guardian: {
          sv: 'Vårdnadshavare',
          en: 'Guardian',
          instruction:
            'Särskilt förordnad vårdnadshavare, eller när vårdnaden behöver framgå utöver föräldraskapet.',
        },
        'legal-representative': { sv: 'God man eller annan ställföreträdare', en: 'Legal representative' },
        child: { sv: 'Barn', en: 'Child' },
        sibling: { sv: 'Syskon', en: 'Sibling' },
        partner: { sv: 'Partner', en: 'Partner' },
        'former-partner': { sv: 'Tidigare partner', en: 'Former partner' },
        'step-parent': { sv: 'Styvförälder', en: 'Step-parent' },
        grandparent: { sv: 'Mor- eller farförälder', en: 'Grandparent' },
        relative: { sv: 'Annan släkting', en: 'Other relative' },
        'foster-parent': { sv: 'Familjehems- eller jourhemsförälder', en: 'Foster parent' },
        'safe-person': { sv: 'Trygg person', en: 'Safe person' },
        'suspected-perpetrator': {
          sv: 'Misstänkt förövare',
          en: 'Suspected perpetrator',
          instruction: 'En misstanke, inte ett konstaterande. Ange vem som misstänker.',
        },
        other: { sv: 'Annan', en: 'Other' },
      },
    },
  ],
})

export type Relation = CodeKey<typeof relation>
