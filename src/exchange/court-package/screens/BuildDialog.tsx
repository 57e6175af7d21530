import type { OutputOf } from '../../../kernel/contract.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { buildPackage, prepareCourtPackage } from '../api.ts'
import { words } from '../words.ts'

type Props = { readonly decisionId: string; readonly isAgain: boolean; readonly onClose: () => void }
/** What goes along with the decision: the person's own locked assessments are chosen from the start. */
export function BuildDialog({ decisionId, isAgain, onClose }: Props) {
  const own = useWords(words)
  const format = useFormat()
  const { data: facts } = useRead(prepareCourtPackage, { decisionId }, { topics: [`decision/${decisionId}`] })
  if (facts === undefined) return null
  const named = (row: { id: string; at: string; author: string; isLocked: boolean }, name = '') => ({
    value: row.id,
    label: [name, own.by(row.author, format.moment(row.at))].filter(Boolean).join(' · '),
    ...(!row.isLocked && { description: own.notLocked, isDisabled: true }),
  })
  return (
    <FormDialog
      title={isAgain ? own.buildAgain : own.build}
      lead={own.signedGoesAlong}
      save={own.build}
      saved={({ number }: OutputOf<typeof buildPackage>) => own.built(number)}
      initial={{
        court: facts.court ?? '',
        assessmentIds: facts.assessments
          .filter(({ isLocked, isConcerned }) => isLocked && isConcerned)
          .map(({ id }) => id) as readonly string[],
        noteIds: [] as readonly string[],
        documentIds: [] as readonly string[],
        request: '',
        editionReason: '',
      }}
      changes={[`decision/${decisionId}`]}
      submit={({ assessmentIds, noteIds, documentIds, ...values }, options) =>
        api.call(
          buildPackage,
          {
            ...given(buildPackage, { ...values, decisionId }),
            assessmentIds: [...assessmentIds],
            noteIds: [...noteIds],
            documentIds: [...documentIds],
          },
          options,
        )
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField label={own.court} maxLength={120} {...form.field('court')} />
          {isAgain && (
            <TextArea label={own.editionReason} maxLength={1000} {...form.field('editionReason')} />
          )}
          {facts.assessments.length > 0 && (
            <CheckboxGroup
              label={own.assessments}
              options={facts.assessments.map((row) => named(row, row.personName))}
              {...form.field('assessmentIds')}
            />
          )}
          {facts.notes.length > 0 && (
            <CheckboxGroup
              label={own.notes}
              isOptional
              options={facts.notes.map((row) => named(row))}
              {...form.field('noteIds')}
            />
          )}
          {facts.documents.length > 0 && (
            <CheckboxGroup
              label={own.documents}
              isOptional
              options={facts.documents.map(({ id, number, title }) => ({
                value: id,
                label: `${number} ${title}`,
              }))}
              {...form.field('documentIds')}
            />
          )}
          <TextArea
            label={own.request}
            description={own.requestHint}
            maxLength={8000}
            isOptional
            {...form.field('request')}
          />
        </>
      )}
    </FormDialog>
  )
}
