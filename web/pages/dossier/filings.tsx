/** How the filings of a dossier differ: changed fields and files first, old and new; what stayed is not repeated. */
import { useTranslation } from 'react-i18next'
import { api } from '../../client/api.ts'
import { Choice } from '../../ui/choice.tsx'
import { useFilters } from '../../ui/filters.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Instant } from '../../ui/moment.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Table } from '../../ui/table.tsx'
import type { DossierView } from './dossier-view.ts'
import { ChangedFields } from './changed-fields.tsx'
import { ChangedFiles } from './changed-files.tsx'

interface FilingsPartProps {
  readonly dossier: DossierView
}

export function FilingsPart({ dossier }: FilingsPartProps) {
  const { t } = useTranslation('dossier')
  const { read, set } = useFilters()
  const later = dossier.filings.filter(({ number }) => number > 1)
  const chosen = later.find(({ number }) => String(number) === read('filing')) ?? later.at(-1)
  return (
    <div className="stack">
      <FilingList dossier={dossier} />
      {!chosen && <p>{t('filings.one')}</p>}
      {chosen && later.length > 1 && (
        <Choice
          label={t('filings.choose')}
          options={later.map(({ number }) => ({
            id: String(number),
            label: t('filings.against', { number, before: number - 1 }),
          }))}
          value={String(chosen.number)}
          onChange={(number) => set('filing', number)}
        />
      )}
      {chosen && <Changes dossier={dossier} number={chosen.number} />}
    </div>
  )
}

function FilingList({ dossier: { filings } }: FilingsPartProps) {
  const { t } = useTranslation('dossier')
  return (
    <Table
      caption={t('filings.title')}
      columns={[
        { key: 'number', title: t('filings.number'), isRowHeader: true, cell: (row) => row.number },
        { key: 'at', title: t('filings.at'), cell: ({ at }) => <Instant at={at} /> },
        { key: 'by', title: t('filings.by'), cell: ({ by }) => by.name },
        {
          key: 'form',
          title: t('filings.form'),
          cell: ({ form }) => <code className="hash">{form.sha256}</code>,
        },
      ]}
      rows={filings}
      rowKey={({ number }) => String(number)}
      empty={t('filings.none')}
    />
  )
}

function Changes({ dossier, number }: FilingsPartProps & { readonly number: number }) {
  const { t } = useTranslation('dossier')
  const { data, error } = api.useQuery(
    'get',
    '/dossiers/{id}/filings/{number}/changes',
    { params: { path: { id: dossier.id, number } } },
    { throwOnError: false },
  )
  if (error) return <ProblemNote error={error} />
  if (!data) return <Loading />
  return (
    <section aria-labelledby="filing-changes">
      <h2 id="filing-changes">{t('filings.against', { number, before: number - 1 })}</h2>
      <ChangedFields dossier={dossier} changes={data} />
      <ChangedFiles dossier={dossier} documents={data.documents} />
    </section>
  )
}
