import { useState } from 'react'
import { MunicipalityPicker } from '../../../base/organisation/screens/MunicipalityPicker.tsx'
import type { InputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Checkbox, CheckboxGroup } from '../../../web/ui/Choices.tsx'
import { DateTimeField } from '../../../web/ui/DateTimeField.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { useForm } from '../../../web/ui/form.ts'
import { Link } from '../../../web/ui/Link.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Status } from '../../../web/ui/Status.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { searchPlaces } from '../api.ts'
import { type PlaceKind, placeGenders, placeKinds } from '../model.ts'
import { words } from '../words.ts'
import { PlaceHit } from './PlaceHit.tsx'

type Asked = InputOf<typeof searchPlaces>

const start = {
  kinds: [] as readonly PlaceKind[],
  ages: '',
  beds: '',
  genders: [] as readonly ('woman' | 'man')[],
  isProtected: false,
  at: null as string | null,
  near: true,
  municipalityCode: null as string | null,
  fresh: true,
  price: false,
}

/** `4, 7, ?` as ages; a question mark is an age nobody knows, and what is no number the server refuses. */
const agesOf = (typed: string): (number | null)[] =>
  typed
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => (part === '?' ? null : /^\d+$/.test(part) ? Number(part) : -1))

function inputOf(values: typeof start): Asked {
  const { ages, beds, at, kinds, genders, ...rest } = values
  const known = agesOf(ages)
  return {
    ...rest,
    kinds: [...kinds],
    genders: [...genders],
    ...(known.length > 0 && { ages: known }),
    ...(beds.trim() !== '' && { beds: Number(beds) }),
    ...(at !== null && { at }),
  }
}

/** Hard wishes exclude and say so; soft ones only move a place up or down. */
export function SearchPlaces({ caseId }: { readonly caseId: string | null }) {
  const own = useWords(words)
  const [asked, setAsked] = useState<Asked>(inputOf(start))
  const form = useForm({
    initial: start,
    guardsUnsaved: false,
    submit: async (values) => setAsked(inputOf(values)),
  })
  return (
    <>
      <Panel title={own.search}>
        <Form form={form} label={own.search}>
          <div className="columns">
            <TextField label={own.ages} description={own.agesHint} isOptional {...form.field('ages')} />
            <TextField
              label={own.beds}
              inputMode="numeric"
              width="short"
              isOptional
              {...form.field('beds')}
            />
            <DateTimeField label={own.at} description={own.atHint} isOptional {...form.field('at')} />
          </div>
          <div className="columns">
            <CheckboxGroup
              label={own.kind}
              isOptional
              options={placeKinds.map((value) => ({ value, label: own.kinds[value] }))}
              {...form.field('kinds')}
            />
            <div className="stack-tight">
              <CheckboxGroup
                label={own.gender}
                isOptional
                options={placeGenders.map((value) => ({ value, label: own.genders[value] }))}
                {...form.field('genders')}
              />
              <Checkbox label={own.needsProtection} {...form.field('isProtected')} />
            </div>
            <fieldset className="bare-fieldset">
              <legend>{own.softTitle}</legend>
              <div className="stack-tight">
                <Checkbox label={own.softWishes.near} {...form.field('near')} />
                <Checkbox label={own.softWishes.fresh} {...form.field('fresh')} />
                <Checkbox label={own.softWishes.price} {...form.field('price')} />
              </div>
              <MunicipalityPicker
                label={own.sameMunicipality}
                width="medium"
                isOptional
                {...form.field('municipalityCode')}
              />
            </fieldset>
          </div>
          <div className="row">
            <Button type="submit" variant="primary">
              {own.find}
            </Button>
          </div>
        </Form>
      </Panel>
      <Results asked={asked} caseId={caseId} />
    </>
  )
}

function Results({ asked, caseId }: { readonly asked: Asked; readonly caseId: string | null }) {
  const own = useWords(words)
  const reading = useRead(searchPlaces, asked, { topics: ['place'] })
  const beds = asked.beds ?? Math.max(1, asked.ages?.length ?? 1)
  return (
    <Loaded reading={reading} rows={6}>
      {({ fits, fitCount, excluded, excludedCount, failCounts }) => (
        <>
          <h2 aria-live="polite">{own.results(fitCount)}</h2>
          {fits.length === 0 && <EmptyState title={own.noResults}>{own.noResultsHint}</EmptyState>}
          <div className="stack">
            {fits.map(({ place, reasons }) => (
              <PlaceHit key={place.id} place={place} reasons={reasons} beds={beds} caseId={caseId} />
            ))}
          </div>
          {fitCount > fits.length && <p className="quiet">{own.moreFits(fitCount - fits.length)}</p>}
          {excludedCount > 0 && (
            <details open={fits.length === 0}>
              <summary>{own.excluded(excludedCount)}</summary>
              <p className="row">
                {failCounts.map(({ wish, count }) => (
                  <Status key={wish}>{own.failCount(own.hardWishes[wish], count)}</Status>
                ))}
              </p>
              <ul className="plain-list stack-tight">
                {excluded.map((place) => (
                  <li key={place.id} className="row">
                    <Link to={`/platser/${place.id}`}>{place.name}</Link>
                    <span className="quiet">
                      {own.kinds[place.kind]}: {place.fails.map((fail) => own.fails[fail]).join(', ')}
                    </span>
                    {place.nightPhone !== null && (
                      <a
                        href={`tel:${place.nightPhone}`}
                        aria-label={own.callOf(place.name, place.phoneShown ?? place.nightPhone)}
                      >
                        {own.call(place.phoneShown ?? place.nightPhone)}
                      </a>
                    )}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Loaded>
  )
}
