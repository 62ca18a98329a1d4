/** What the complainant has said and sent; files stay closed until a scan has found nothing in them. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import type { components } from '../../../client/schema.d.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Instant } from '../../../ui/moment.tsx'
import type { Tone } from '../../../ui/sign.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type View = components['schemas']['ComplaintsView']
type Attachment = View['attachments'][number]

const tones: Record<Attachment['state'], Tone> = {
  quarantined: 'warn',
  clean: 'good',
  infected: 'bad',
}

export function WhatIsComplainedOf({ view }: { readonly view: View }) {
  const { t } = useTranslation('cases')
  return (
    <div className="stack">
      <p>{view.text}</p>
      {view.statements.map(({ text, at }) => (
        <p key={at}>
          {t('complaint.added')} <Instant at={at} />: {text}
        </p>
      ))}
      <Attachments attachments={view.attachments} />
    </div>
  )
}

function Attachments({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const { t } = useTranslation('cases')
  const { term } = useTerms()
  const columns: Column<Attachment>[] = [
    {
      key: 'name',
      title: t('attachments.name'),
      isRowHeader: true,
      cell: ({ fileName }) => fileName,
    },
    {
      key: 'state',
      title: t('attachments.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{term('scanState', state)}</Badge>,
    },
    { key: 'why', title: t('attachments.why'), cell: ({ why }) => why },
  ]
  return (
    <Table
      caption={t('attachments.title')}
      columns={columns}
      rows={attachments}
      rowKey={({ document }) => document}
      empty={t('attachments.none')}
    />
  )
}
