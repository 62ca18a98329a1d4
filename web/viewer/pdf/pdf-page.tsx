/** One page of a PDF: drawn when it comes near, with its text over it for reading, selecting and searching. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Match } from './find-text.ts'
import { mark } from './highlights.ts'

export interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  /** 1 is the size that the page states. */
  readonly scale: number
  /** Degrees, clockwise. */
  readonly rotation: number
  readonly matches: readonly Match[]
  readonly current: Match | undefined
}

/** Pages are drawn this far before they are seen. */
const near = '600px'

export function PdfPage(props: PdfPageProps) {
  const { t } = useTranslation('viewer')
  const frame = useRef<HTMLDivElement>(null)
  const { number, pdf, scale, rotation } = props
  const page = usePage(pdf, number)
  const isNear = useIsNear(frame)
  const size = page?.getViewport({ scale, rotation: page.rotate + rotation })
  return (
    <div
      ref={frame}
      className="pdf-page"
      role="group"
      data-page={number}
      aria-label={t('page', { number })}
      style={size && { width: size.width, height: size.height }}
    >
      {page && isNear && <Drawn {...props} page={page} />}
    </div>
  )
}

function usePage(pdf: PDFDocumentProxy, number: number): PDFPageProxy | undefined {
  const [page, setPage] = useState<PDFPageProxy>()
  useEffect(() => {
    let isWanted = true
    pdf.getPage(number).then(
      (read) => isWanted && setPage(read),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [pdf, number])
  return page
}

function useIsNear(frame: RefObject<HTMLDivElement | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (!frame.current) return
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: near },
    )
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
  return isNear
}

/** Draws into elements that React leaves alone. */
function Drawn({ page, scale, rotation, matches, current }: PdfPageProps & { page: PDFPageProxy }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const [pieces, setPieces] = useState<readonly HTMLElement[]>([])
  useEffect(() => {
    const [surface, text] = [canvas.current, layer.current]
    if (!surface || !text) return
    return draw({ page, scale, rotation, surface, text }, setPieces)
  }, [page, scale, rotation])
  useEffect(() => {
    const unmark = mark(pieces, matches, current)
    if (current) pieces[current.from[0]]?.scrollIntoView({ block: 'center', inline: 'nearest' })
    return unmark
  }, [pieces, matches, current])
  return (
    <>
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={layer} className="pdf-text" />
    </>
  )
}

interface Surface {
  readonly page: PDFPageProxy
  readonly scale: number
  readonly rotation: number
  readonly surface: HTMLCanvasElement
  readonly text: HTMLDivElement
}

/** Answers what ends the drawing. */
function draw(
  { page, scale, rotation, surface, text }: Surface,
  done: (pieces: readonly HTMLElement[]) => void,
): () => void {
  const viewport = page.getViewport({ scale, rotation: page.rotate + rotation })
  const density = window.devicePixelRatio
  surface.width = Math.floor(viewport.width * density)
  surface.height = Math.floor(viewport.height * density)
  text.replaceChildren()
  text.style.setProperty('--total-scale-factor', String(scale))
  const transform = density === 1 ? undefined : [density, 0, 0, density, 0, 0]
  const drawing = page.render({ canvas: surface, viewport, ...(transform && { transform }) })
  let end = () => drawing.cancel()
  let isWanted = true
  drawing.promise.catch(() => undefined)
  void import('pdfjs-dist').then(async ({ TextLayer }) => {
    if (!isWanted) return
    const source = page.streamTextContent()
    const layer = new TextLayer({ textContentSource: source, container: text, viewport })
    end = () => {
      drawing.cancel()
      layer.cancel()
    }
    await layer.render().catch(() => undefined)
    done([...layer.textDivs])
  })
  return () => {
    isWanted = false
    end()
  }
}
