/** What the complainant keeps: the number and the secret, shown once. */
import { useEffect, useRef } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Filed } from './complain.tsx'
import type { SentFile } from './send-files.ts'
import { SentFiles } from './sent-files.tsx'

interface ReceiptProps {
  readonly filed: Filed
  /** How many files go with it. */
  readonly expected: number
  /** Absent until all of them have an outcome. */
  readonly sent: readonly SentFile[] | undefined
  readonly onAgain: () => void
}

export function Receipt({ filed, expected, sent, onAgain }: ReceiptProps) {
  const { t } = useTranslation('public')
  const to = usePaths()
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.focus(), [])
  const { id, receivedAt, secret } = filed
  return (
    <Page
      title={t('complaint.received')}
      actions={<Button onPress={() => window.print()}>{t('print')}</Button>}
    >
      <div className="stack" ref={top} tabIndex={-1}>
        {secret ? (
          <Note tone="warn" title={t('complaint.keep')}>
            <p>{t('complaint.keepText')}</p>
          </Note>
        ) : (
          <Note tone="warn" title={t('complaint.noSecret')}>
            <p>{t('complaint.noSecretText')}</p>
            <Button onPress={onAgain}>{t('complaint.again')}</Button>
          </Note>
        )}
        <Facts
          of={[
            [t('complaint.id'), <Kept key="id" what={t('complaint.id')} value={id} />],
            [t('complaint.secret'), secret && <Kept what={t('complaint.secret')} value={secret} />],
            [t('complaint.receivedAt'), <Instant key="at" at={receivedAt} />],
          ]}
        />
        <SentFiles expected={expected} sent={sent} />
        <p className="no-print">
          <Link href={to(`/complaints/follow?id=${id}`)}>{t('complaint.toFollow')}</Link>
        </p>
      </div>
    </Page>
  )
}

interface KeptProps {
  readonly what: string
  readonly value: string
}

function Kept({ what, value }: KeptProps) {
  const { t } = useTranslation('public')
  const announce = useAnnounce()
  return (
    <span className="actions">
      <code>{value}</code>
      <Button
        aria-label={t('copyOne', { what })}
        onPress={() => {
          void navigator.clipboard.writeText(value).then(() => announce(t('copied', { what })))
        }}
      >
        {t('copy')}
      </Button>
    </span>
  )
}
