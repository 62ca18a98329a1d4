/** The reports of all examinations, each as sealed PDF, as JSON and with its signature. */
import { useTranslation } from 'react-i18next'
import { useSaveFile } from '../../../case/save-file.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Button } from '../../../ui/button.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { DossierView } from '../dossier-view.ts'

type NumberedReport = components['schemas']['NumberedReport']

export function Reports({ dossier: { id } }: { readonly dossier: DossierView }) {
  const { t } = useTranslation('dossier')
  const asked = { params: { path: { id } } }
  const list = api.useInfiniteQuery('get', '/dossiers/{id}/reports', asked, paging)
  const columns: Column<NumberedReport>[] = [
    { key: 'number', title: t('reports.number'), isRowHeader: true, cell: ({ number }) => number },
    { key: 'made', title: t('reports.made'), cell: ({ madeAt }) => <Instant at={madeAt} /> },
    {
      key: 'summary',
      title: t('reports.summary'),
      cell: ({ summary: { fail, warn } }) => t('reports.counts', { fail, warn }),
    },
    {
      key: 'save',
      title: t('reports.save'),
      cell: (report) => <ReportFiles id={id} report={report} />,
    },
  ]
  return (
    <Paged list={list}>
      {(rows) => (
        <Table
          caption={t('reports.title')}
          columns={columns}
          rows={rows}
          rowKey={({ number }) => String(number)}
          empty={t('reports.none')}
        />
      )}
    </Paged>
  )
}

function ReportFiles({ id, report }: { readonly id: string; readonly report: NumberedReport }) {
  const { t } = useTranslation('dossier')
  const file = useSaveFile()
  const { number, document, signature } = report
  const one = (rest: string, ending: string, label: string) => (
    <Button
      isDisabled={file.isPending}
      aria-label={t('reports.saveOne', { label, number })}
      onPress={() =>
        file.mutate({
          kind: 'dossiers',
          id,
          of: { part: `reports/${number}${rest}` },
          name: `report-${number}.${ending}`,
        })
      }
    >
      {label}
    </Button>
  )
  return (
    <span className="actions no-print">
      {document && one('/document', 'pdf', t('reports.pdf'))}
      {one('', 'json', t('reports.json'))}
      {signature && one('/signature', 'jws', t('reports.signature'))}
      <ProblemNote error={file.error} />
    </span>
  )
}
