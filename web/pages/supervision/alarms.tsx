/** What ends soon, has ended or does not hold: the list, its keys and certificates, partners' lists. */
import { useTranslation } from 'react-i18next'
import { api } from '../../client/api.ts'
import type { components } from '../../client/schema.d.ts'
import { Badge } from '../../ui/badge.tsx'
import { useBilingual } from '../../ui/bilingual.ts'
import { Instant } from '../../ui/moment.tsx'
import { Note } from '../../ui/note.tsx'
import { Paged, paging } from '../../ui/paged.tsx'
import { type Column, Table } from '../../ui/table.tsx'

type Alarm = components['schemas']['Alarm']

export function Alarms() {
  const list = api.useInfiniteQuery('get', '/supervision/alarms', {}, paging)
  return <Paged list={list}>{(alarms) => <AlarmTable alarms={alarms} />}</Paged>
}

function AlarmTable({ alarms }: { readonly alarms: readonly Alarm[] }) {
  const { t } = useTranslation(['supervision', 'terms'])
  const inWords = useBilingual()
  if (alarms.length === 0) return <Note tone="good" title={t('alarms.none')} />
  const columns: Column<Alarm>[] = [
    {
      key: 'severity',
      title: t('alarms.severity'),
      cell: ({ severity }) => (
        <Badge tone={severity === 'error' ? 'bad' : 'warn'}>
          {t(`terms:alarmSeverity.${severity}`)}
        </Badge>
      ),
    },
    {
      key: 'text',
      title: t('alarms.text'),
      isRowHeader: true,
      cell: ({ text }) => inWords(text),
    },
    { key: 'at', title: t('alarms.at'), cell: ({ at }) => at && <Instant at={at} /> },
    { key: 'code', title: t('alarms.code'), cell: ({ code }) => <code>{code}</code> },
  ]
  return (
    <Table
      caption={t('parts.alarms')}
      columns={columns}
      rows={alarms}
      rowKey={({ code, at = '', text }) => `${code} ${at} ${text.en}`}
      empty={t('alarms.none')}
    />
  )
}
