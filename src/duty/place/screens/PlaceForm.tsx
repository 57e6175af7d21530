import { readMembers, readPartners } from '../../../base/organisation/api.ts'
import { MunicipalityPicker } from '../../../base/organisation/screens/MunicipalityPicker.tsx'
import { amountText } from '../../../kernel/money.ts'
import { localDate, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given, givenAmount, givenNumber } from '../../../web/given.ts'
import { useLanguage, useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Checkbox } from '../../../web/ui/Choices.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { Select } from '../../../web/ui/Select.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { addPlace, changePlace, type PlaceView } from '../api.ts'
import { intakes, type Place, placeGenders, placeKinds } from '../model.ts'
import { words } from '../words.ts'
import { HoursFields, typedHours } from './HoursFields.tsx'

/** A place as it is typed: numbers as text until they are sent. */
const initialOf = (place: PlaceView | undefined, language: 'sv' | 'en') => ({
  kind: (place?.kind ?? null) as Place['kind'] | null,
  name: place?.name ?? '',
  memberId: place?.memberId ?? null,
  partnerId: place?.partnerId ?? null,
  capacity: String(place?.capacity ?? ''),
  ageFrom: String(place?.ageFrom ?? ''),
  ageTo: String(place?.ageTo ?? ''),
  gender: place?.gender ?? null,
  siblingsTogether: (place?.siblingsTogether == null ? null : place.siblingsTogether ? 'yes' : 'no') as
    | 'yes'
    | 'no'
    | null,
  municipalityCode: place?.municipalityCode ?? null,
  distanceKm: String(place?.distanceKm ?? ''),
  travelMinutes: String(place?.travelMinutes ?? ''),
  intake: (place?.intake ?? 'unknown') as Place['intake'] | null,
  hours: (place?.hours ?? []).map((line) => ({ ...line, lastIn: line.lastIn ?? '' })),
  shutAtNight: place?.shutAtNight ?? false,
  approvedBy: place?.approvedBy ?? '',
  approvedUntil: place?.approvedUntil ?? null,
  callRoutine: place?.callRoutine ?? '',
  nightContact: place?.nightContact ?? '',
  nightPhone: place?.phoneShown ?? '',
  costPerNight: place?.costPerNight == null ? '' : amountText(place.costPerNight, language),
  riskNote: place?.riskNote ?? '',
  isProtected: place?.isProtected ?? false,
  validFrom: (place?.validFrom ?? localDate(now())) as string | null,
  validTo: place?.validTo ?? null,
})

/** Adds a place, or changes all that is known of one; what is left empty is not stated. */
export function PlaceForm({ place, onClose }: { readonly place?: PlaceView; readonly onClose: () => void }) {
  const own = useWords(words)
  const language = useLanguage()
  const members = useRead(readMembers, {}, { topics: ['organisation'] }).data?.members ?? []
  const partners = useRead(readPartners, {}, { topics: ['organisation'] }).data?.partners ?? []
  return (
    <FormDialog
      title={place === undefined ? own.add : own.change}
      save={own.save}
      saved={place === undefined ? own.added : own.saved}
      initial={initialOf(place, language)}
      changes={['place']}
      submit={({ siblingsTogether, costPerNight, hours, ...typed }, options) => {
        const numbers = {
          capacity: givenNumber(typed.capacity),
          ageFrom: givenNumber(typed.ageFrom),
          ageTo: givenNumber(typed.ageTo),
          distanceKm: givenNumber(typed.distanceKm),
          travelMinutes: givenNumber(typed.travelMinutes),
          costPerNight: givenAmount(costPerNight),
        }
        const known = {
          ...typed,
          ...numbers,
          hours: typed.intake === 'hours' ? typedHours(hours) : [],
          siblingsTogether: siblingsTogether === null ? null : siblingsTogether === 'yes',
        }
        return place === undefined
          ? api.call(addPlace, given(addPlace, known as never), options)
          : api.call(
              changePlace,
              given(changePlace, { ...known, placeId: place.id, version: place.version } as never),
              options,
            )
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Select
            label={own.kind}
            options={placeKinds.map((value) => ({ value, label: own.kinds[value] }))}
            {...form.field('kind')}
          />
          <TextField label={own.name} description={own.nameHint} maxLength={120} {...form.field('name')} />
          <Checkbox
            label={own.isProtected}
            description={own.isProtectedHint}
            {...form.field('isProtected')}
          />
          <div className="columns">
            <Select
              label={own.ownerMember}
              description={own.ownerHint}
              isOptional
              options={members.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.field('memberId')}
            />
            <Select
              label={own.ownerPartner}
              isOptional
              options={partners.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.field('partnerId')}
            />
          </div>
          <div className="columns">
            <TextField label={own.capacity} inputMode="numeric" width="short" {...form.field('capacity')} />
            <TextField
              label={own.ageFrom}
              inputMode="numeric"
              width="short"
              isOptional
              {...form.field('ageFrom')}
            />
            <TextField
              label={own.ageTo}
              inputMode="numeric"
              width="short"
              isOptional
              {...form.field('ageTo')}
            />
          </div>
          <div className="columns">
            <Select
              label={own.gender}
              placeholder={own.anyGender}
              isOptional
              options={placeGenders.map((value) => ({ value, label: own.genders[value] }))}
              {...form.field('gender')}
            />
            <Select
              label={own.siblings}
              placeholder={own.unknown}
              isOptional
              options={[
                { value: 'yes', label: own.yes },
                { value: 'no', label: own.no },
              ]}
              {...form.field('siblingsTogether')}
            />
          </div>
          <MunicipalityPicker label={own.municipality} isOptional {...form.field('municipalityCode')} />
          <div className="columns">
            <TextField
              label={own.distanceKm}
              inputMode="numeric"
              width="short"
              isOptional
              {...form.field('distanceKm')}
            />
            <TextField
              label={own.travelMinutes}
              inputMode="numeric"
              width="short"
              isOptional
              {...form.field('travelMinutes')}
            />
          </div>
          <Select
            label={own.intake}
            options={intakes.map((value) => ({ value, label: own.intakes[value] }))}
            {...form.field('intake')}
          />
          {form.values.intake === 'hours' && (
            <HoursFields lines={form.values.hours} onChange={(lines) => form.set('hours', [...lines])} />
          )}
          <Checkbox
            label={own.shutAtNight}
            description={own.shutAtNightHint}
            {...form.field('shutAtNight')}
          />
          <TextField label={own.approvedBy} maxLength={200} isOptional {...form.field('approvedBy')} />
          <DateField label={own.approvedUntil} isOptional {...form.field('approvedUntil')} />
          <TextField label={own.nightContact} maxLength={120} isOptional {...form.field('nightContact')} />
          <TextField
            label={own.nightPhone}
            type="tel"
            maxLength={30}
            isOptional
            {...form.field('nightPhone')}
          />
          <TextArea
            label={own.callRoutine}
            maxLength={2000}
            rows={2}
            isOptional
            {...form.field('callRoutine')}
          />
          <TextField
            label={own.costPerNight}
            description={own.costHint}
            inputMode="decimal"
            width="short"
            isOptional
            {...form.field('costPerNight')}
          />
          <TextArea label={own.riskNote} maxLength={1000} rows={2} isOptional {...form.field('riskNote')} />
          <div className="columns">
            <DateField label={own.validFrom} {...form.field('validFrom')} />
            <DateField label={own.validTo} isOptional {...form.field('validTo')} />
          </div>
        </>
      )}
    </FormDialog>
  )
}
