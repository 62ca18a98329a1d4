/** What became of each file of a complaint. */
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'
import type { SentFile } from './send-files.ts'

interface SentFilesProps {
  readonly expected: number
  readonly sent: readonly SentFile[] | undefined
}

export function SentFiles({ expected, sent }: SentFilesProps) {
  const { t } = useTranslation('public')
  if (expected === 0) return null
  if (!sent) return <p role="status">{t('complaint.sendingFiles', { count: expected })}</p>
  return (
    <section aria-labelledby="sent-files">
      <h2 id="sent-files">{t('complaint.files')}</h2>
      <div role="status">
        <ul>
          {sent.map(({ name, error }) => (
            <li key={name}>
              {name}{' '}
              <Badge tone={error ? 'bad' : 'good'}>
                {t(error ? 'complaint.fileRefused' : 'complaint.fileTaken')}
              </Badge>
              {error && (
                <p>
                  {error.details
                    ? `${error.details.detail}. ${error.details.action}`
                    : t('common:failure.noAnswer')}
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
      {sent.some(({ error }) => error) && <p>{t('complaint.filesLater')}</p>}
    </section>
  )
}
