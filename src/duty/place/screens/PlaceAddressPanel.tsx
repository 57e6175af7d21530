import { useEffect, useState } from 'react'
import { minutesBetween, now } from '../../../kernel/time.ts'
import { api } from '../../../web/api.ts'
import { given } from '../../../web/given.ts'
import { useWords } from '../../../web/language.tsx'
import { refreshTopics, useRead } from '../../../web/query.ts'
import { useSession } from '../../../web/session.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormDialog } from '../../../web/ui/FormDialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel, ScreenOnly } from '../../../web/ui/Panel.tsx'
import { Notice } from '../../../web/ui/Status.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { readPlaceAddress, unmaskPlace, writePlaceAddress } from '../api.ts'
import { words } from '../words.ts'

/** Where a place lies. Of a protected one nothing until it is opened with a reason, and never on paper. */
export function PlaceAddressPanel({ placeId }: { readonly placeId: string }) {
  const own = useWords(words)
  const format = useFormat()
  const { account } = useSession()
  const topic = `place/${placeId}`
  const reading = useRead(readPlaceAddress, { placeId }, { topics: [topic] })
  const [doing, setDoing] = useState<'open' | 'write' | null>(null)
  const close = () => setDoing(null)
  useHiddenAgain(topic, reading.data?.openUntil ?? null)
  return (
    <ScreenOnly>
      <Panel
        title={own.address}
        actions={
          writePlaceAddress.permit[account.role] !== undefined && (
            <Button onPress={() => setDoing('write')}>{own.writeAddress}</Button>
          )
        }
      >
        <Loaded reading={reading} rows={2}>
          {({ isMasked, openUntil, address }) => (
            <>
              {isMasked && (
                <Notice
                  tone="warning"
                  title={own.protectedPlace}
                  actions={<Button onPress={() => setDoing('open')}>{own.open}</Button>}
                >
                  <p>{own.addressMasked}</p>
                </Notice>
              )}
              {openUntil !== null && (
                <Notice tone="important" title={own.addressOpen(format.time(openUntil))} />
              )}
              {!isMasked && address === null && <p className="quiet">{own.addressUnknown}</p>}
              {address !== null && (
                <DefinitionList
                  columns={2}
                  items={[
                    { term: own.realName, value: address.realName ?? own.notStated },
                    { term: own.street, value: address.street ?? own.notStated },
                    {
                      term: own.town,
                      value: [address.postalCode, address.town].filter(Boolean).join(' ') || own.notStated,
                    },
                    {
                      term: own.phone,
                      value:
                        address.phone == null ? (
                          own.notStated
                        ) : (
                          <a href={`tel:${address.phone}`}>{address.phoneShown ?? address.phone}</a>
                        ),
                    },
                  ]}
                />
              )}
            </>
          )}
        </Loaded>
      </Panel>
      {doing === 'open' && (
        <FormDialog
          title={own.open}
          save={own.open}
          initial={{ reason: '' }}
          changes={[topic]}
          submit={({ reason }, options) => api.call(unmaskPlace, { placeId, reason }, options)}
          saved={({ until }) => own.addressOpen(format.time(until))}
          onClose={close}
        >
          {(form) => (
            <TextArea
              label={own.openReason}
              description={own.openReasonHint}
              maxLength={500}
              {...form.field('reason')}
            />
          )}
        </FormDialog>
      )}
      {doing === 'write' && (
        <FormDialog
          title={own.writeAddress}
          save={own.save}
          saved={own.saved}
          initial={{ realName: '', street: '', postalCode: '', town: '', phone: '' }}
          changes={[topic]}
          submit={(values, options) =>
            api.call(writePlaceAddress, given(writePlaceAddress, { placeId, ...values }), options)
          }
          onClose={close}
        >
          {(form) => (
            <>
              <TextField label={own.realName} maxLength={120} isOptional {...form.field('realName')} />
              <TextField label={own.street} maxLength={120} isOptional {...form.field('street')} />
              <div className="columns">
                <TextField label={own.postalCode} maxLength={10} isOptional {...form.field('postalCode')} />
                <TextField label={own.town} maxLength={80} isOptional {...form.field('town')} />
              </div>
              <TextField label={own.phone} type="tel" maxLength={30} isOptional {...form.field('phone')} />
            </>
          )}
        </FormDialog>
      )}
    </ScreenOnly>
  )
}

/** What was opened for a time goes from the screen when the time is out. */
function useHiddenAgain(topic: string, openUntil: string | null) {
  useEffect(() => {
    if (openUntil === null) return
    const wait = Math.max(0, minutesBetween(now(), openUntil)) * 60_000 + 500
    const timer = setTimeout(() => void refreshTopics([topic]), wait)
    return () => clearTimeout(timer)
  }, [topic, openUntil])
}
