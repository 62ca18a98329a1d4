/** What is said of a document beside its content: kept confidential and why, unreadable for the checks, carried over. */
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/badge.tsx'
import { ScanMark } from './scan-mark.tsx'
import type { Document, DossierView } from '../dossier-view.ts'

interface MarksProps {
  readonly dossier: DossierView
  readonly document: Document
}

export function Marks({ dossier, document }: MarksProps) {
  const { t } = useTranslation('dossier')
  const secret = dossier.confidential.find((each) => each.document === document.id)
  return (
    <>
      <ScanMark dossier={dossier.id} document={document} />
      {secret && (
        <p>
          <Badge tone="warn">{t('documents.confidential')}</Badge> {secret.reason}
        </p>
      )}
      {document.carriedFrom && (
        <p>
          <Badge tone="neutral">{t('documents.carried')}</Badge>
        </p>
      )}
    </>
  )
}
