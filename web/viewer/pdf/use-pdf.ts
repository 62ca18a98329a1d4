/** A PDF from its bytes, and what is found in its text. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useMemo, useState } from 'react'
import { findText, type Match } from './find-text.ts'

export interface OpenedPdf {
  readonly pdf?: PDFDocumentProxy
  /** Why it cannot be shown. */
  readonly error?: unknown
}

export function usePdf(blob: Blob): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({})
  useEffect(() => {
    let isWanted = true
    let mine: PDFDocumentProxy | undefined
    const open = async () => {
      const { openPdf } = await import('./open-pdf.ts')
      mine = await openPdf(new Uint8Array(await blob.arrayBuffer()))
      if (isWanted) setOpened({ pdf: mine })
      else await mine.destroy()
    }
    open().catch((error: unknown) => isWanted && setOpened({ error }))
    return () => {
      isWanted = false
      setOpened({})
      void mine?.destroy()
    }
  }, [blob])
  return opened
}

/** The pieces of text of every page, in the order in which the text layer has them. */
async function textsOf(pdf: PDFDocumentProxy): Promise<string[][]> {
  const pages: string[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.flatMap((item) => ('str' in item ? [item.str] : [])))
  }
  return pages
}

export interface PageMatch extends Match {
  /** Number of the page, from 1. */
  readonly page: number
}

/** Undefined while the text is being read. */
export function useMatches(
  pdf: PDFDocumentProxy | undefined,
  wanted: string,
): readonly PageMatch[] | undefined {
  const [texts, setTexts] = useState<{
    readonly of: PDFDocumentProxy
    readonly pages: string[][]
  }>()
  const isAsked = wanted.trim() !== ''
  useEffect(() => {
    if (!pdf || !isAsked) return
    let isWanted = true
    textsOf(pdf).then(
      (pages) => isWanted && setTexts({ of: pdf, pages }),
      () => isWanted && setTexts({ of: pdf, pages: [] }),
    )
    return () => {
      isWanted = false
    }
  }, [pdf, isAsked])
  return useMemo(() => {
    if (!isAsked) return []
    if (!texts || texts.of !== pdf) return undefined
    return texts.pages.flatMap((pieces, index) =>
      findText(pieces, wanted).map((match) => ({ ...match, page: index + 1 })),
    )
  }, [texts, pdf, wanted, isAsked])
}
