/** What will be filed: the sections and the files with their digests. */
import { useTranslation } from 'react-i18next'
import { useFileSize } from '../../../case/file-size.ts'
import type { components } from '../../../client/schema.d.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import { latestVersions } from './document-type-card.tsx'
import { useFiling } from './filing-context.tsx'
import { sectionsOf } from './form-schema.ts'
import { Lacks } from './steps.tsx'

type Document = components['schemas']['Document']

export const FiledSummary = () => (
  <>
    <SectionsTable />
    <FilesTable />
  </>
)

function SectionsTable() {
  const { t } = useTranslation('applicant')
  const { schemas, lacking } = useFiling()
  const columns: Column<string>[] = [
    {
      key: 'section',
      title: t('send.section'),
      isRowHeader: true,
      cell: (section) => t(`section.${section}`),
    },
    {
      key: 'state',
      title: t('send.state'),
      cell: (section) => <Lacks count={lacking.fields.get(section)?.length ?? 0} />,
    },
  ]
  return (
    <Table
      caption={t('send.sections')}
      columns={columns}
      rows={sectionsOf(schemas)}
      rowKey={(section) => section}
      empty=""
    />
  )
}

function FilesTable() {
  const { t } = useTranslation(['applicant', 'terms'])
  const size = useFileSize()
  const { dossier } = useFiling()
  const columns: Column<Document>[] = [
    { key: 'file', title: t('send.fileName'), isRowHeader: true, cell: ({ fileName }) => fileName },
    { key: 'type', title: t('send.type'), cell: ({ type }) => t(`terms:document.${type}`) },
    {
      key: 'size',
      title: t('send.size'),
      numeric: true,
      cell: ({ evidence }) => size(evidence.size),
    },
    { key: 'sha256', title: t('sha256'), cell: ({ evidence }) => <code>{evidence.sha256}</code> },
  ]
  return (
    <Table
      caption={t('send.files')}
      columns={columns}
      rows={latestVersions(dossier.documents)}
      rowKey={({ id }) => id}
      empty={t('send.noFiles')}
    />
  )
}
