import { lazy, Suspense, useState } from 'react'
import { PdfLink } from '../../../base/document/screens/PdfLink.tsx'
import type { OutputOf } from '../../../kernel/contract.ts'
import { useWords } from '../../../web/language.tsx'
import { useCommand, useRead } from '../../../web/query.ts'
import { useStepUp } from '../../../web/step-up.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { useFormat } from '../../../web/ui/format.ts'
import { Loaded, Loading } from '../../../web/ui/Loaded.tsx'
import { DefinitionList, Panel } from '../../../web/ui/Panel.tsx'
import { Notice, Status } from '../../../web/ui/Status.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { readSignature, signDecision } from '../api.ts'
import { words } from '../words.ts'

type State = OutputOf<typeof readSignature>
type Signed = NonNullable<State['signature']>

// The chair's phone has no use for it, and a slow line.
const AttestSignature = lazy(() =>
  import('./AttestSignature.tsx').then((module) => ({ default: module.AttestSignature })),
)

/** Whether a made decision is signed, and the way to sign it: here with a passkey, or elsewhere and attested. Nothing before it is made. */
export function SignDecision({ decisionId }: { readonly decisionId: string }) {
  const own = useWords(words)
  const reading = useRead(readSignature, { decisionId }, { topics: [`decision/${decisionId}`] })
  if (reading.data?.isMade === false) return null
  return (
    <Panel title={own.title}>
      <Loaded reading={reading} rows={2}>
        {(state) =>
          state.signature === null ? (
            <Unsigned state={state} />
          ) : (
            <Proof signature={state.signature} decidedAt={state.decidedAt} />
          )
        }
      </Loaded>
    </Panel>
  )
}

function Unsigned({ state }: { readonly state: State }) {
  const own = useWords(words)
  const { decisionId, shownHash, controlCode, maySign, mayAttest, decidedByName } = state
  const [isAttesting, setAttesting] = useState(false)
  return (
    <>
      <Notice tone="important">
        <p>{own.unsigned}</p>
        {!maySign && decidedByName !== null && <p>{own.waitsFor(decidedByName)}</p>}
      </Notice>
      {maySign && shownHash !== null && (
        <SignHere decisionId={decisionId} shownHash={shownHash} controlCode={controlCode ?? ''} />
      )}
      <div className="row">
        {(maySign || mayAttest) && <PdfLink path={`/api/decisions/${decisionId}/paper`}>{own.print}</PdfLink>}
        {mayAttest && (
          <Button variant="tertiary" onPress={() => setAttesting(true)}>
            {own.attest}
          </Button>
        )}
      </div>
      {isAttesting && (
        <Suspense fallback={<Loading rows={1} />}>
          <AttestSignature decisionId={decisionId} onClose={() => setAttesting(false)} />
        </Suspense>
      )}
    </>
  )
}

function SignHere(props: {
  readonly decisionId: string
  readonly shownHash: string
  readonly controlCode: string
}) {
  const own = useWords(words)
  const { decisionId, shownHash, controlCode } = props
  const stepUp = useStepUp()
  const sign = useCommand(signDecision, { changes: [`decision/${decisionId}`, 'decision'] })
  const press = async () => {
    sign.clear()
    try {
      await stepUp.prove(decisionId, shownHash)
    } catch {
      // The ceremony says itself why it failed, just above the button.
      return
    }
    if (await sign.run({ decisionId, shownHash })) notify(own.signedNow)
  }
  const problem = stepUp.problem ?? sign.problem
  return (
    <>
      <DefinitionList items={[{ term: own.controlCode, value: <strong>{controlCode}</strong> }]} />
      <p className="quiet">{own.controlCodeHint}</p>
      {problem !== null && (
        <Notice tone="important" isUrgent>
          <p>{problem.sentence}</p>
        </Notice>
      )}
      {stepUp.notice}
      <p className="quiet">{own.signHint}</p>
      <div className="row">
        <Button
          size="large"
          isFullWidth
          variant="primary"
          onPress={() => void press()}
          isPending={stepUp.isAsking || sign.isPending}
        >
          {own.sign}
        </Button>
      </div>
    </>
  )
}

function Proof({ signature, decidedAt }: { readonly signature: Signed; readonly decidedAt: string | null }) {
  const own = useWords(words)
  const format = useFormat()
  const { way, signerName, signedAt, controlCode, attestedByName, attestedAt, seen, note } = signature
  const attested =
    attestedByName === null || attestedAt === null
      ? []
      : [
          { term: own.attestedBy(attestedByName), value: format.moment(attestedAt) },
          { term: own.seen, value: seen ?? '' },
          ...(note === null || note === '' ? [] : [{ term: own.note, value: note }]),
        ]
  return (
    <>
      <p>
        <Status tone="success">{own.signedBy(signerName)}</Status>
      </p>
      <DefinitionList
        items={[
          ...(decidedAt === null ? [] : [{ term: own.decidedAt, value: format.moment(decidedAt) }]),
          { term: own.signedAt, value: format.moment(signedAt) },
          { term: own.way, value: own.ways[way] },
          ...(way === 'in-product' ? [{ term: own.proof, value: own.proofText }] : attested),
          { term: own.controlCode, value: controlCode },
        ]}
      />
      {!signature.isSealed && <Notice tone="important">{own.unsealed}</Notice>}
      <div className="row">
        <PdfLink path={`/api/documents/${signature.documentId}`}>{own.openPdf}</PdfLink>
      </div>
    </>
  )
}
