import { api } from '../../../web/api.ts'
import { givenNumber } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { changeMember, type MemberView } from '../api.ts'
import type { Area } from '../model.ts'
import { words } from '../words.ts'
import { EditDialog } from './EditDialog.tsx'

const typed = (distance: number | null): string => (distance === null ? '' : String(distance))

/** What the data of the region left open or said wrong: the board's name, the area, how far it is. */
export function ChangeFacts(props: {
  readonly member: MemberView
  readonly areas: readonly Area[]
  readonly onClose: () => void
}) {
  const own = useWords(words)
  const { member, areas, onClose } = props
  return (
    <EditDialog
      title={`${own.changeFacts}: ${member.name}`}
      initial={{
        boardName: member.boardName,
        areaId: member.areaId,
        distanceKmFrom: typed(member.distanceKmFrom),
        distanceKmTo: typed(member.distanceKmTo),
      }}
      submit={({ boardName, areaId, ...distances }, options) => {
        const distanceKmFrom = givenNumber(distances.distanceKmFrom)
        const distanceKmTo = givenNumber(distances.distanceKmTo)
        const { id, version } = member
        return api.call(
          changeMember,
          { memberId: id, version, boardName, areaId, distanceKmFrom, distanceKmTo },
          options,
        )
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField
            label={own.board}
            description={own.boardHint}
            maxLength={120}
            {...form.field('boardName')}
          />
          <Select
            label={own.area}
            isOptional
            placeholder={own.noArea}
            options={areas.map((area) => ({ value: area.id, label: area.name }))}
            {...form.field('areaId')}
          />
          <div className="columns">
            <TextField
              label={own.distanceFrom}
              isOptional
              inputMode="numeric"
              {...form.field('distanceKmFrom')}
            />
            <TextField
              label={own.distanceTo}
              isOptional
              inputMode="numeric"
              {...form.field('distanceKmTo')}
            />
          </div>
        </>
      )}
    </EditDialog>
  )
}
