/** What is told of each document in the list of a dossier's documents. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import { usePaths } from '../../../app/paths.ts'
import { useFileSize } from '../../../case/file-size.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Instant } from '../../../ui/moment.tsx'
import type { Column } from '../../../ui/table.tsx'
import { documentPath, type DossierView } from '../dossier-view.ts'
import { DocumentLanguages } from './document-languages.tsx'
import { isOpened, type VersionedDocument } from './document-tree.ts'
import { Marks } from './marks.tsx'
import { SaveDocument } from './save-document.tsx'

export function useDocumentColumns(dossier: DossierView): Column<VersionedDocument>[] {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const to = usePaths()
  const size = useFileSize()
  const { id } = dossier
  return [
    {
      key: 'type',
      title: t('documents.type'),
      cell: ({ latest }) => term('document', latest.type),
    },
    {
      key: 'file',
      title: t('documents.file'),
      isRowHeader: true,
      cell: ({ latest }) => <Link href={to(documentPath(id, latest))}>{latest.fileName}</Link>,
    },
    {
      key: 'version',
      title: t('documents.version'),
      cell: (row) => <Versions dossier={id} row={row} />,
    },
    {
      key: 'language',
      title: t('documents.language'),
      cell: (row) => <DocumentLanguages dossier={id} row={row} />,
    },
    {
      key: 'attached',
      title: t('documents.attached'),
      cell: ({ latest }) => (
        <>
          <Instant at={latest.attachedAt} /> · {latest.attachedBy.name}
        </>
      ),
    },
    {
      key: 'size',
      title: t('documents.size'),
      cell: ({ latest }) => (
        <>
          {size(latest.evidence.size)} <code className="hash">{latest.evidence.sha256}</code>
        </>
      ),
    },
    {
      key: 'marks',
      title: t('documents.marks'),
      cell: (row) => <State dossier={dossier} row={row} />,
    },
  ]
}

interface StateProps {
  readonly dossier: DossierView
  readonly row: VersionedDocument
}

function State({ dossier, row }: StateProps) {
  const { t } = useTranslation('dossier')
  const seen = isOpened(dossier, row)
  return (
    <>
      <Badge tone={seen ? 'good' : 'neutral'}>
        {t(seen ? 'documents.seen' : 'documents.unseen')}
      </Badge>
      <Marks dossier={dossier} document={row.latest} />
      <SaveDocument dossier={dossier.id} document={row.latest} />
    </>
  )
}

function Versions({ dossier, row }: { readonly dossier: string; readonly row: VersionedDocument }) {
  const to = usePaths()
  const { t } = useTranslation('dossier')
  return (
    <>
      {row.latest.version}
      {row.older.map((document) => (
        <span key={document.version}>
          {' · '}
          <Link href={to(documentPath(dossier, document))}>
            {t('documents.older', { version: document.version })}
          </Link>
        </span>
      ))}
    </>
  )
}
