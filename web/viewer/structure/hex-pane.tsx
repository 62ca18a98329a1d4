/** The bytes around the element that is selected, with its own bytes and those of a finding marked. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { bytesOf, type HexRun, hexLine, linesAround } from './hex.ts'
import type { ByteRange } from './tree.ts'

interface HexPaneProps {
  /** Base64. */
  readonly der: string
  readonly selected: ByteRange | undefined
  readonly offending: readonly ByteRange[]
}

const lines = 48

export function HexPane({ der, selected, offending }: HexPaneProps) {
  const { t } = useTranslation('viewer')
  const bytes = useMemo(() => bytesOf(der), [der])
  const focus = selected?.offset ?? offending[0]?.offset ?? 0
  const shown = linesAround(bytes.length, focus, lines)
  return (
    <figure className="hex">
      <figcaption>
        {selected
          ? t('hex.selected', { from: selected.offset, length: selected.length })
          : t('hex.title')}
      </figcaption>
      <div className="hex-lines" tabIndex={0} role="region" aria-label={t('hex.title')}>
        {shown.map((offset) => {
          const { runs, text } = hexLine(bytes, offset, { selected, offending })
          return (
            <div key={offset} className="hex-line">
              <span className="soft">{offset.toString(16).padStart(6, '0')}</span>
              <span>
                {runs.map((run, index) => (
                  <Run key={index} run={run} />
                ))}
              </span>
              <span className="soft">{text}</span>
            </div>
          )
        })}
      </div>
      <p className="soft">{t('hex.size', { size: bytes.length })}</p>
    </figure>
  )
}

/** A mark says by more than colour that it is one. */
function Run({ run: { hex, mark } }: { readonly run: HexRun }) {
  if (mark === 'none') return <span>{hex} </span>
  return <mark className={`hex-${mark}`}>{hex} </mark>
}
