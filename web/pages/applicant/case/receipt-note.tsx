/** After a filing: its receipt, and the number under which it is sealed. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { components } from '../../../client/schema.d.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Note } from '../../../ui/note.tsx'
import type { Receipt } from '../filing/file-dossier.ts'

interface ReceiptNoteProps {
  readonly notices: readonly components['schemas']['Notice'][]
}

export function ReceiptNote({ notices }: ReceiptNoteProps) {
  const { t } = useTranslation('applicant')
  const { receipt } = (useLocation().state ?? {}) as { readonly receipt?: Receipt }
  if (!receipt) return null
  const sealed = notices.findLast(({ kind }) => kind === 'receipt')
  return (
    <Note tone="good" title={t('receipt.title')}>
      <Facts
        of={[
          [t('receipt.at'), <Instant key="at" at={receipt.at} />],
          [t('receipt.number'), sealed?.number ?? t('receipt.sealing')],
          [t('receipt.position'), receipt.position],
          [t('receipt.hash'), <code key="hash">{receipt.hash}</code>],
        ]}
      />
      <p>{t('receipt.next')}</p>
    </Note>
  )
}
