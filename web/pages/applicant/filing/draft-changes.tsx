/** What a correction changes, beside what was asked: as filed, as it stands now. */
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { AskedItem } from './asked.ts'
import { shownValue } from './shown-value.ts'
import { useFieldTitle } from './use-field-title.ts'

type Changes = components['schemas']['DraftChanges']
type Field = Changes['fields'][number]

interface DraftChangesProps {
  readonly dossier: string
  readonly asked: readonly AskedItem[]
}

export function DraftChanges({ dossier, asked }: DraftChangesProps) {
  const { data } = api.useQuery('get', '/dossiers/{id}/form/changes', {
    params: { path: { id: dossier } },
  })
  if (!data) return <Loading />
  return (
    <>
      <Answered asked={asked} changes={data} />
      <FieldsTable fields={data.fields} />
      <NewFiles documents={data.documents} />
    </>
  )
}

const isAnswered = ({ document, pointer }: AskedItem, { fields, documents }: Changes): boolean =>
  documents.some(({ type }) => type === document) ||
  fields.some(
    (field) =>
      field.pointer.startsWith(pointer ?? `/${document}`) ||
      (pointer?.startsWith(`${field.pointer}/`) ?? false),
  )

function Answered({
  asked,
  changes,
}: {
  readonly asked: readonly AskedItem[]
  readonly changes: Changes
}) {
  const { t } = useTranslation('applicant')
  return (
    <section>
      <h2>{t('correction.asked')}</h2>
      <ul className="plain-list stack">
        {asked.map((item) => (
          <li key={`${item.document} ${item.pointer ?? ''} ${item.what}`}>
            <Badge tone={isAnswered(item, changes) ? 'good' : 'warn'}>
              {t(isAnswered(item, changes) ? 'correction.changed' : 'correction.unchanged')}
            </Badge>{' '}
            {item.what}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FieldsTable({ fields }: { readonly fields: readonly Field[] }) {
  const { t } = useTranslation('applicant')
  const titleOf = useFieldTitle()
  const columns: Column<Field>[] = [
    {
      key: 'field',
      title: t('correction.field'),
      isRowHeader: true,
      cell: ({ pointer }) => titleOf(pointer),
    },
    { key: 'from', title: t('correction.before'), cell: ({ from }) => shownValue(from) },
    { key: 'to', title: t('correction.now'), cell: ({ to }) => shownValue(to) },
  ]
  return (
    <Table
      caption={t('correction.changes')}
      columns={columns}
      rows={fields}
      rowKey={({ pointer }) => pointer}
      empty={t('correction.noChanges')}
    />
  )
}

function NewFiles({ documents }: Pick<Changes, 'documents'>) {
  const { t } = useTranslation(['applicant', 'terms'])
  if (documents.length === 0) return null
  return (
    <section>
      <h2>{t('correction.newFiles')}</h2>
      <ul>
        {documents.map(({ id, version, type, fileName }) => (
          <li key={`${id} ${version}`}>
            {t(`terms:document.${type}`)}
            {t('punctuation.colon')}
            {fileName}
          </li>
        ))}
      </ul>
    </section>
  )
}
