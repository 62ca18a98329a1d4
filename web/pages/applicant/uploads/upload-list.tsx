/** Uploads under way and just ended: progress in words and as a bar, the digest of both sides, cancel. */
import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFileSize } from '../../../case/file-size.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/note.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import { UploadGone } from './transfer.ts'
import { isOver, type UploadItem, type UploadState } from './upload-state.ts'
import { OtherFile, useUploads } from './use-uploads.tsx'
import './uploads.css'

const tones: Record<UploadState, Tone> = {
  waiting: 'neutral',
  hashing: 'info',
  sending: 'info',
  'line-lost': 'warn',
  done: 'good',
  failed: 'bad',
  cancelled: 'neutral',
}

export function UploadList({ type }: { readonly type: string }) {
  const { items } = useUploads()
  const own = items.filter((item) => item.type === type)
  if (own.length === 0) return null
  return (
    <ul className="uploads plain-list">
      {own.map((item) => (
        <li key={item.key} className="upload">
          <UploadRow item={item} />
        </li>
      ))}
    </ul>
  )
}

function UploadRow({ item }: { readonly item: UploadItem }) {
  const { t } = useTranslation('applicant')
  const { cancel, dismiss } = useUploads()
  const size = useFileSize()
  const { key, fileName, state, sha256, stored, error } = item
  return (
    <>
      <p className="upload-head">
        <strong>{fileName}</strong> <span className="soft">{size(item.size)}</span>
        <Badge tone={tones[state]}>{t(`uploads.state.${state}`)}</Badge>
        {isOver(item) ? (
          <Button
            aria-label={t('uploads.dismissOne', { name: fileName })}
            onPress={() => dismiss(key)}
          >
            {t('uploads.dismiss')}
          </Button>
        ) : (
          <Button
            aria-label={t('uploads.cancelOne', { name: fileName })}
            onPress={() => cancel(key)}
          >
            {t('uploads.cancel')}
          </Button>
        )}
      </p>
      {!isOver(item) && <Progress item={item} />}
      {sha256 && (
        <p className="soft">
          {t('uploads.computed')} <code>{sha256}</code>
        </p>
      )}
      {stored && <Compared isSame={stored === sha256} stored={stored} />}
      <Failed error={error} />
    </>
  )
}

function Failed({ error }: Pick<UploadItem, 'error'>) {
  const { t } = useTranslation('applicant')
  if (error instanceof OtherFile) return <Note tone="bad" title={t('uploads.otherFile')} />
  if (error instanceof UploadGone) return <Note tone="bad" title={t('uploads.gone')} />
  return <ProblemNote error={error} />
}

function Compared({ isSame, stored }: { readonly isSame: boolean; readonly stored: string }) {
  const { t } = useTranslation('applicant')
  return isSame ? (
    <p>
      <Badge tone="good">{t('uploads.same')}</Badge>
    </p>
  ) : (
    <Note tone="bad" title={t('uploads.differs')}>
      <code>{stored}</code>
    </Note>
  )
}

function Progress({ item: { fileName, state, share } }: { readonly item: UploadItem }) {
  const { t } = useTranslation('applicant')
  const name = t('uploads.progress', { name: fileName, step: t(`uploads.state.${state}`) })
  return (
    <ProgressBar aria-label={name} value={100 * share} className="progress">
      {({ percentage = 0, valueText }) => (
        <>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect className="progress-track" width="100" height="4" />
            <rect className="progress-share" width={percentage} height="4" />
          </svg>
          <span>{valueText}</span>
        </>
      )}
    </ProgressBar>
  )
}
