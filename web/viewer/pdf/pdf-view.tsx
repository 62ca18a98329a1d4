/** A PDF to read: pages, zoom, turning, and a search that says which of how many is shown. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { PdfPage } from './pdf-page.tsx'
import { PdfTools } from './pdf-tools.tsx'
import { type PageMatch, useMatches, usePdf } from './use-pdf.ts'
import './pdf.css'

export interface PdfViewProps {
  readonly blob: Blob
  /** What the document is called. */
  readonly name: string
  /** The page that is shown first, from 1. */
  readonly page?: number
  /** Whether single keys work on it: on one document of those that are shown beside each other. */
  readonly hasKeys?: boolean
}

export function PdfView(props: PdfViewProps) {
  const { t } = useTranslation('viewer')
  const { pdf, error } = usePdf(props.blob)
  if (error)
    return (
      <Note tone="bad" title={t('unreadable')}>
        <p>{t('unreadableText')}</p>
      </Note>
    )
  return pdf ? <Pages {...props} pdf={pdf} /> : <Loading />
}

function Pages({ pdf, name, page = 1, hasKeys }: PdfViewProps & { pdf: PDFDocumentProxy }) {
  const { t } = useTranslation('viewer')
  const frame = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ zoom: 1, rotation: 0 })
  const [wanted, setWanted] = useState('')
  const [index, setIndex] = useState(0)
  const matches = useMatches(pdf, wanted)
  const fit = useFit(frame, pdf)
  const current = matches?.[index]
  const shown = useShownPage(frame, page, current)
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1)
  return (
    <div className="pdf">
      <PdfTools
        hasKeys={hasKeys ?? false}
        pages={pdf.numPages}
        page={shown.number}
        onPage={shown.go}
        view={view}
        onView={setView}
        found={{ isAsked: wanted !== '', count: matches?.length, index }}
        onSearch={(text) => {
          setWanted(text)
          setIndex(0)
        }}
        onMatch={setIndex}
      />
      <div ref={frame} className="viewer-pane" tabIndex={0} role="region" aria-label={name}>
        {numbers.map((number) => (
          <PdfPage
            key={number}
            pdf={pdf}
            number={number}
            scale={fit * view.zoom}
            rotation={view.rotation}
            matches={matches?.filter((match) => match.page === number) ?? none}
            current={current?.page === number ? current : undefined}
          />
        ))}
        <p className="visually-hidden">{t('end')}</p>
      </div>
    </div>
  )
}

const none: readonly PageMatch[] = []
const margin = 32
const largestFit = 2

/** The scale at which the first page is as wide as its frame. */
function useFit(frame: RefObject<HTMLDivElement | null>, pdf: PDFDocumentProxy): number {
  const [fit, setFit] = useState(1)
  useEffect(() => {
    let isWanted = true
    pdf.getPage(1).then(
      (page) => {
        const room = (frame.current?.clientWidth ?? 0) - margin
        const { width } = page.getViewport({ scale: 1 })
        if (isWanted && room > 0) setFit(Math.min(largestFit, room / width))
      },
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [frame, pdf])
  return fit
}

/** The page at the top of the frame, and the way to another. */
function useShownPage(
  frame: RefObject<HTMLDivElement | null>,
  first: number,
  current: PageMatch | undefined,
) {
  const [number, setNumber] = useState(first)
  useEffect(() => {
    const pane = frame.current
    if (!pane) return
    const onScroll = () => {
      const middle = pane.getBoundingClientRect().top + pane.clientHeight / 2
      const pages = [...pane.querySelectorAll<HTMLElement>('[data-page]')]
      const at = pages.findLast((page) => page.getBoundingClientRect().top <= middle)
      setNumber(Number(at?.dataset['page'] ?? 1))
    }
    pane.addEventListener('scroll', onScroll, { passive: true })
    return () => pane.removeEventListener('scroll', onScroll)
  }, [frame])
  const go = (page: number) =>
    frame.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' })
  const asked = current?.page ?? first
  useEffect(() => {
    if (asked > 1 || current)
      frame.current?.querySelector(`[data-page="${asked}"]`)?.scrollIntoView({ block: 'start' })
  }, [frame, asked, current])
  return { number, go }
}
