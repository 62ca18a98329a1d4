/** Where a document stands among the others, and the ways to the next, the one before, and back. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { type Document, documentPath, type DossierView, useCaName } from '../dossier-view.ts'
import { useLanguageName } from './document-languages.tsx'
import { Marks } from './marks.tsx'
import { neighbours } from './neighbours.ts'
import { SaveDocument } from './save-document.tsx'

interface DocumentStepsProps {
  readonly dossier: DossierView
  readonly document: Document
  readonly type: string
}

export function DocumentSteps({ dossier, document, type }: DocumentStepsProps) {
  const { t } = useTranslation('dossier')
  const to = usePaths()
  const nameOf = useCaName()
  const languageOf = useLanguageName()
  const { previous, next, number, count } = neighbours(dossier.documents, document)
  const { version, language, evidence } = document
  return (
    <>
      <nav aria-label={t('document.steps')} className="actions no-print">
        <Link href={to(`/dossiers/${dossier.id}?tab=documents`)} data-viewer-exit="">
          {t('document.back', { ca: nameOf(dossier) })}
        </Link>
        {previous && (
          <Link href={to(documentPath(dossier.id, previous))}>
            {t('document.previous', { name: previous.fileName })}
          </Link>
        )}
        <span>{t('document.number', { number, count })}</span>
        {next && (
          <Link href={to(documentPath(dossier.id, next))}>
            {t('document.next', { name: next.fileName })}
          </Link>
        )}
      </nav>
      <p>
        {[type, t('document.version', { version }), languageOf(language)]
          .filter((part) => part !== '')
          .join(' · ')}{' '}
        <code className="hash">{evidence.sha256}</code>
      </p>
      <Marks dossier={dossier} document={document} />
      <SaveDocument dossier={dossier.id} document={document} />
    </>
  )
}
