/** What can be done with a PDF that is shown: page, zoom, turn, search. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useViewerKeys } from '../keys.ts'

interface View {
  readonly zoom: number
  /** Degrees, clockwise. */
  readonly rotation: number
}

export interface PdfToolsProps {
  readonly hasKeys: boolean
  readonly pages: number
  readonly page: number
  readonly onPage: (page: number) => void
  readonly view: View
  readonly onView: (view: View) => void
  /** `count` is absent while the text is being read. */
  readonly found: {
    readonly isAsked: boolean
    readonly count: number | undefined
    readonly index: number
  }
  readonly onSearch: (text: string) => void
  readonly onMatch: (index: number) => void
}

const step = 1.25
const [least, most] = [0.25, 6]

export function PdfTools(props: PdfToolsProps) {
  const { t } = useTranslation('viewer')
  const { hasKeys, view, onView, page, pages, onPage } = props
  const { zoom, rotation } = view
  const larger = () => onView({ ...view, zoom: Math.min(most, zoom * step) })
  const smaller = () => onView({ ...view, zoom: Math.max(least, zoom / step) })
  const turn = () => onView({ ...view, rotation: (rotation + 90) % 360 })
  const next = () => onPage(Math.min(pages, page + 1))
  const previous = () => onPage(Math.max(1, page - 1))
  useViewerKeys({ '+': larger, '-': smaller, r: turn, l: next, h: previous }, hasKeys)
  return (
    <div className="viewer-tools no-print" role="group" aria-label={t('tools')}>
      <span className="actions">
        <Button aria-label={t('previousPage')} isDisabled={page <= 1} onPress={previous}>
          ↑
        </Button>
        <PageNumber {...props} />
        <span>{t('of', { pages })}</span>
        <Button aria-label={t('nextPage')} isDisabled={page >= pages} onPress={next}>
          ↓
        </Button>
      </span>
      <span className="actions">
        <Button aria-label={t('smaller')} isDisabled={zoom <= least} onPress={smaller}>
          −
        </Button>
        <span>{t('percent', { value: Math.round(100 * zoom) })}</span>
        <Button aria-label={t('larger')} isDisabled={zoom >= most} onPress={larger}>
          +
        </Button>
        <Button onPress={turn}>{t('turn')}</Button>
      </span>
      <Search {...props} />
    </div>
  )
}

function PageNumber({ page, pages, onPage }: PdfToolsProps) {
  const { t } = useTranslation('viewer')
  return (
    <TextField
      key={page}
      label={t('pageNumber')}
      defaultValue={String(page)}
      inputMode="numeric"
      onBlur={(event) => {
        const asked = Number(event.target.value)
        if (asked !== page && asked >= 1 && asked <= pages) onPage(Math.trunc(asked))
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') (event.target as HTMLInputElement).blur()
        else event.continuePropagation()
      }}
    />
  )
}

function Search({ hasKeys, found: { isAsked, count, index }, onSearch, onMatch }: PdfToolsProps) {
  const { t } = useTranslation('viewer')
  const isFound = count !== undefined && count > 0
  const go = (by: number) => isFound && onMatch((index + by + count) % count)
  const box = useRef<HTMLSpanElement>(null)
  const search = () => box.current?.querySelector('input')?.focus()
  useViewerKeys({ n: () => go(1), p: () => go(-1), '/': search }, hasKeys)
  return (
    <span ref={box} className="actions viewer-search">
      <SearchBox label={t('search')} value="" onSearch={onSearch} />
      <Button aria-label={t('previousMatch')} isDisabled={!isFound} onPress={() => go(-1)}>
        ‹
      </Button>
      <span role="status">
        {isAsked &&
          (count === undefined
            ? t('searching')
            : t('found', { at: isFound ? index + 1 : 0, count }))}
      </span>
      <Button aria-label={t('nextMatch')} isDisabled={!isFound} onPress={() => go(1)}>
        ›
      </Button>
    </span>
  )
}
