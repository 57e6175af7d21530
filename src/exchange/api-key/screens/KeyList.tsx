import { useState } from 'react'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { ConfirmDialog } from '../../../web/ui/Dialog.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { ButtonLink } from '../../../web/ui/Link.tsx'
import { EmptyState, Loaded } from '../../../web/ui/Loaded.tsx'
import { Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { endSecret, type KeyView, listKeys, type SecretView } from '../api.ts'
import { words } from '../words.ts'
import { MakeKey, type Proof, RevokeKey, RotateKey } from './KeyDialogs.tsx'
import { ShownOnce } from './ShownOnce.tsx'
import '../../../web/styles/lists.css'

type Doing = { readonly what: 'rotate' | 'revoke'; readonly row: KeyView } | 'make' | null

/** The keys of a municipality, or of all: what each may do, when it was used, and what becomes of it. */
export function KeyList() {
  const own = useWords(words)
  const reading = useRead(listKeys, {}, { topics: ['api-key'] })
  const [doing, setDoing] = useState<Doing>(null)
  const [made, setMade] = useState<{ readonly key: string | null } | null>(null)
  const [showsRevoked, setShowsRevoked] = useState(false)
  const close = () => setDoing(null)
  const proof: Proof | null = reading.data?.proof ?? null
  return (
    <Panel
      title={own.keys}
      actions={proof !== null && <Button onPress={() => setDoing('make')}>{own.create}</Button>}
    >
      <p className="quiet">{own.keysLead}</p>
      <Loaded reading={reading} rows={3}>
        {({ keys, members }) => {
          const current = keys.filter(({ revokedAt }) => revokedAt === null)
          const revoked = keys.filter(({ revokedAt }) => revokedAt !== null)
          return (
            <>
              {proof === null && (
                <Notice tone="info" title={own.noProof}>
                  <ButtonLink to="/mitt-konto">{own.toOwnAccount}</ButtonLink>
                </Notice>
              )}
              {current.length === 0 && <EmptyState title={own.none}>{own.noneLead}</EmptyState>}
              <ul className="plain-list stack" aria-label={own.keys}>
                {(showsRevoked ? [...current, ...revoked] : current).map((row) => (
                  <li key={row.id}>
                    <Key row={row} showsMember={members.length > 1} />
                    {row.revokedAt === null && (
                      <div className="row">
                        {proof !== null && (
                          <Button
                            variant="tertiary"
                            label={own.rotateOf(row.name)}
                            onPress={() => setDoing({ what: 'rotate', row })}
                          >
                            {own.rotate}
                          </Button>
                        )}
                        <Button
                          variant="tertiary"
                          label={own.revokeOf(row.name)}
                          onPress={() => setDoing({ what: 'revoke', row })}
                        >
                          {own.revoke}
                        </Button>
                      </div>
                    )}
                  </li>
                ))}
              </ul>
              {revoked.length > 0 && (
                <Button
                  variant="tertiary"
                  isExpanded={showsRevoked}
                  onPress={() => setShowsRevoked(!showsRevoked)}
                >
                  {showsRevoked ? own.hideRevoked : own.showRevoked(revoked.length)}
                </Button>
              )}
              {doing === 'make' && proof !== null && (
                <MakeKey members={members} proof={proof} onMade={setMade} onClose={close} />
              )}
              {doing !== null && doing !== 'make' && doing.what === 'rotate' && proof !== null && (
                <RotateKey row={doing.row} proof={proof} onMade={setMade} onClose={close} />
              )}
              {doing !== null && doing !== 'make' && doing.what === 'revoke' && (
                <RevokeKey row={doing.row} onClose={close} />
              )}
            </>
          )
        }}
      </Loaded>
      {made !== null && (
        <ShownOnce
          title={own.shownOnce}
          lead={own.shownOnceLead}
          before={own.shownBefore}
          secret={made.key}
          onClose={() => setMade(null)}
        />
      )}
    </Panel>
  )
}

function Key({ row, showsMember }: { readonly row: KeyView; readonly showsMember: boolean }) {
  const own = useWords(words)
  const format = useFormat()
  const { name, memberName, purpose, scopes, secrets, revokedAt, revokedByName, revokedReason } = row
  return (
    <>
      <p>
        <strong>{name}</strong>
        {showsMember && `, ${memberName}`} {!row.isUsable && <Status tone="warning">{own.closed}</Status>}
      </p>
      <p>{purpose}</p>
      <p className="quiet">
        {own.scopes}: {scopes.map((scope) => own.scopeNames[scope]).join(', ')}
      </p>
      <ul className="plain-list" aria-label={own.secretsOf(name)}>
        {secrets.map((secret) => (
          <li key={secret.id}>
            <Secret row={row} secret={secret} />
          </li>
        ))}
      </ul>
      {revokedAt !== null && (
        <p>{own.revokedBy(revokedByName ?? '', format.moment(revokedAt), revokedReason ?? '')}</p>
      )}
      <p className="quiet">{own.madeBy(row.createdByName, format.moment(row.createdAt))}</p>
    </>
  )
}

function Secret({ row, secret }: { readonly row: KeyView; readonly secret: SecretView }) {
  const own = useWords(words)
  const format = useFormat()
  const [isEnding, setEnding] = useState(false)
  const end = useCommand(endSecret, { changes: ['api-key'] })
  const { prefix, state, validUntil, lastUsedAt } = secret
  const isOneOfTwo = state === 'valid' && row.secrets.filter((one) => one.state === 'valid').length > 1
  return (
    <>
      <p>
        <code>{prefix}…</code>{' '}
        <Status tone={state === 'valid' ? 'success' : 'neutral'}>{own.states[state]}</Status>{' '}
        {own.validTo(validUntil)} ·{' '}
        {lastUsedAt === null ? own.neverUsed : own.usedAt(format.moment(lastUsedAt))}
      </p>
      {isOneOfTwo && (
        <Button variant="tertiary" label={own.endSecretOf(prefix)} onPress={() => setEnding(true)}>
          {own.endSecret}
        </Button>
      )}
      <ConfirmDialog
        title={own.endSecretOf(prefix)}
        isOpen={isEnding}
        isPending={end.isPending}
        confirm={own.endSecret}
        cancel={own.cancel}
        isDangerous
        onClose={() => setEnding(false)}
        onConfirm={async () => {
          const ended = await end.run({ keyId: row.id, secretId: secret.id })
          if (ended !== null) notify(own.secretEnded(prefix))
          setEnding(false)
        }}
      >
        <p>{own.endSecretLead}</p>
      </ConfirmDialog>
      {end.problem !== null && <Notice tone="warning" title={end.problem.sentence} isUrgent />}
    </>
  )
}
