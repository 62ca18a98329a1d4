/** Files that came with a filing; a new version is shown beside the one before. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../acts/use-terms.ts'
import { usePaths } from '../../app/paths.ts'
import { Table } from '../../ui/table.tsx'
import { type Document, documentPath, type DossierView } from './dossier-view.ts'

interface ChangedFilesProps {
  readonly dossier: DossierView
  readonly documents: readonly Document[]
}

export function ChangedFiles({ dossier, documents }: ChangedFilesProps) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const to = usePaths()
  const before = ({ id, version }: Document) => ({ side: 'compare', with: `${id}:${version - 1}` })
  return (
    <Table
      caption={t('filings.files')}
      columns={[
        {
          key: 'file',
          title: t('documents.file'),
          isRowHeader: true,
          cell: (row) => <Link href={to(documentPath(dossier.id, row))}>{row.fileName}</Link>,
        },
        { key: 'type', title: t('filings.type'), cell: ({ type }) => term('document', type) },
        { key: 'version', title: t('documents.version'), cell: ({ version }) => version },
        {
          key: 'compare',
          title: t('filings.compare'),
          cell: (row) =>
            row.version > 1 && (
              <Link href={to(documentPath(dossier.id, row, before(row)))}>
                {t('filings.beside', { version: row.version - 1 })}
              </Link>
            ),
        },
      ]}
      rows={documents}
      rowKey={({ id, version }) => `${id} ${version}`}
      empty={t('filings.noFiles')}
    />
  )
}
