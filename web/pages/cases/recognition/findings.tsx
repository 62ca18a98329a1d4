/** Findings: how severe, from where, and what became of each. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { useTerms } from '../../../acts/use-terms.ts'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Day, Instant } from '../../../ui/moment.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Finding } from './view.ts'

const tones: Record<Finding['state'], Tone> = { open: 'bad', ordered: 'warn', closed: 'neutral' }

export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const inWords = useBilingual()
  const columns: Column<Finding>[] = [
    {
      key: 'text',
      title: t('findings.text'),
      isRowHeader: true,
      cell: ({ content }) => inWords(content.text),
    },
    {
      key: 'severity',
      title: t('findings.severity'),
      cell: ({ content }) => term('severity', content.severity),
    },
    { key: 'source', title: t('findings.source'), cell: (finding) => <Source finding={finding} /> },
    {
      key: 'state',
      title: t('findings.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{term('findingState', state)}</Badge>,
    },
    { key: 'course', title: t('findings.course'), cell: (finding) => <Course finding={finding} /> },
  ]
  return (
    <Table
      caption={t('findings.title')}
      columns={columns}
      rows={findings}
      rowKey={({ id }) => id}
      empty={t('findings.none')}
    />
  )
}

function Source({ finding: { content } }: { readonly finding: Finding }) {
  const to = usePaths()
  const { term } = useTerms()
  const { source, reference } = content
  const name = term('findingSource', source)
  return source === 'complaint' ? (
    <Link href={to(casePath('complaints', reference))}>{name}</Link>
  ) : (
    <>
      {name} <span className="soft">{reference}</span>
    </>
  )
}

function Course({ finding: { at, order, recovered, closed } }: { readonly finding: Finding }) {
  const { t } = useTranslation('cases')
  const to = usePaths()
  const inWords = useBilingual()
  return (
    <ul className="plain-list">
      <li>
        <Instant at={at} />
      </li>
      {order && (
        <li>
          {t('findings.ordered')} <Day day={order.due} />: {order.text}
        </li>
      )}
      {recovered && <li>{inWords(recovered.text)}</li>}
      {closed && (
        <li>
          {t('findings.closed')} <Instant at={closed.at} />: {closed.reason}{' '}
          {closed.penalty && (
            <Link href={to(casePath('penalties', closed.penalty))}>{t('kinds.penalties')}</Link>
          )}
        </li>
      )}
    </ul>
  )
}
