import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { useWords } from '../../../web/language.tsx'
import { asProblem } from '../../../web/problem.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { notify } from '../../../web/ui/Toasts.tsx'
import { readSheet, sheetFormats } from '../api.ts'
import type { Coding } from '../model.ts'
import { words } from '../words.ts'

type Format = (typeof sheetFormats)[number]

/** The tables as a file to keep or to work on. */
export function Downloads(props: {
  readonly asked: {
    readonly from: string
    readonly to: string
    readonly municipalityCode?: string
    readonly coding: Coding
  }
}) {
  const own = useWords(words).screens
  const [busy, setBusy] = useState<Format | null>(null)
  const fetchSheet = async (format: Format) => {
    setBusy(format)
    try {
      const { fileName, mediaType, content } = await api.call(readSheet, { ...props.asked, format })
      save(fileName, new Blob([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], { type: mediaType }))
      notify(own.downloaded(fileName))
    } catch (thrown) {
      notify(asProblem(thrown).sentence || own.downloadFailed, 'warning')
    } finally {
      setBusy(null)
    }
  }
  return (
    <>
      <span className="quiet" aria-hidden="true">
        {own.download}
      </span>
      {sheetFormats.map((format) => (
        <Button
          key={format}
          label={own.downloadAs(format.toUpperCase())}
          isPending={busy === format}
          onPress={() => void fetchSheet(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      <Button onPress={() => print()}>{own.print}</Button>
    </>
  )
}

function save(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
