/** The documents of a case after a grant: what each is, who attached it when, its size and SHA-256. */
import { useTranslation } from 'react-i18next'
import type { components } from '../client/schema.d.ts'
import { Button } from '../ui/button.tsx'
import { Instant } from '../ui/moment.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { type Column, Table } from '../ui/table.tsx'
import type { FollowingKind } from './paths.ts'
import { useSaveFile } from './save-file.ts'
import { useFileSize } from './file-size.ts'

type Document = components['schemas']['Document']

interface DocumentsProps {
  readonly kind: FollowingKind
  readonly id: string
  readonly documents: readonly Document[]
}

export function Documents({ kind, id, documents }: DocumentsProps) {
  const { t } = useTranslation(['case', 'terms'])
  const size = useFileSize()
  const columns: Column<Document>[] = [
    {
      key: 'type',
      title: t('documents.type'),
      isRowHeader: true,
      cell: ({ type }) => t(`terms:document.${type}`),
    },
    {
      key: 'file',
      title: t('documents.file'),
      cell: (document) => <DocumentFile kind={kind} id={id} document={document} />,
    },
    {
      key: 'size',
      title: t('documents.size'),
      numeric: true,
      cell: ({ evidence }) => size(evidence.size),
    },
    {
      key: 'attached',
      title: t('documents.attached'),
      cell: ({ attachedAt, attachedBy }) => (
        <>
          <Instant at={attachedAt} /> · {attachedBy.name}
        </>
      ),
    },
    {
      key: 'sha256',
      title: 'SHA-256',
      cell: ({ evidence }) => <code>{evidence.sha256}</code>,
    },
  ]
  return (
    <Table
      caption={t('documents.title')}
      columns={columns}
      rows={documents}
      rowKey={(document) => document.id}
      empty={t('documents.none')}
    />
  )
}

function DocumentFile({ kind, id, document }: Omit<DocumentsProps, 'documents'> & OneDocument) {
  const { t } = useTranslation('case')
  const file = useSaveFile()
  const name = document.fileName
  return (
    <>
      <Button
        isDisabled={file.isPending}
        aria-label={t('documents.saveOne', { name })}
        onPress={() => file.mutate({ kind, id, of: { document: document.id }, name })}
      >
        {name}
      </Button>
      <ProblemNote error={file.error} />
    </>
  )
}
interface OneDocument {
  readonly document: Document
}
