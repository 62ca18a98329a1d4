/** The documents of a dossier by type: version, language pair, hash, confidentiality, whether the reader has opened them. */
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import { Table } from '../../../ui/table.tsx'
import type { DossierView } from '../dossier-view.ts'
import { useDocumentColumns } from './document-columns.tsx'
import { documentGroups, isOpened } from './document-tree.ts'

interface DocumentsPartProps {
  readonly dossier: DossierView
}

export function DocumentsPart({ dossier }: DocumentsPartProps) {
  const { t } = useTranslation('dossier')
  const columns = useDocumentColumns(dossier)
  const { data } = api.useSuspenseQuery('get', '/document-types')
  const groups = documentGroups(
    dossier.documents,
    data.items.map(({ code }) => String(code)),
  )
  if (groups.length === 0) return <p className="soft">{t('documents.none')}</p>
  return (
    <div className="stack">
      <p>{t('documents.opened', opening(dossier))}</p>
      <Table
        caption={t('documents.title')}
        captionHidden
        columns={columns}
        rows={groups.flatMap(({ documents }) => documents)}
        rowKey={({ latest }) => latest.id}
        empty={t('documents.none')}
      />
    </div>
  )
}

function opening(dossier: DossierView) {
  const all = documentGroups(dossier.documents, []).flatMap(({ documents }) => documents)
  return { opened: all.filter((each) => isOpened(dossier, each)).length, count: all.length }
}
