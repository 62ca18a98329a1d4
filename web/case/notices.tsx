/** The written notices of a case: number, to whom, when issued and served, and the sealed PDF. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '../client/schema.d.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Instant } from '../ui/moment.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { type Column, Table } from '../ui/table.tsx'
import type { CaseKind } from './paths.ts'
import { useSaveFile } from './save-file.ts'

type Notice = components['schemas']['Notice']

interface NoticesProps {
  readonly kind: CaseKind
  readonly id: string
  readonly notices: readonly Notice[]
  /** A way to read an issued notice on the screen, where there is one. */
  readonly view?: (notice: Notice) => ReactNode
}

export function Notices({ kind, id, notices, view }: NoticesProps) {
  const { t } = useTranslation(['case', 'terms'])
  const columns: Column<Notice>[] = [
    {
      key: 'kind',
      title: t('notices.kind'),
      isRowHeader: true,
      cell: (notice) => t(`terms:notice.${notice.kind}`),
    },
    { key: 'number', title: t('notices.number'), cell: ({ number }) => number },
    { key: 'to', title: t('notices.to'), cell: ({ to }) => to.name },
    {
      key: 'issued',
      title: t('notices.issued'),
      cell: ({ issuedAt }) => (issuedAt ? <Instant at={issuedAt} /> : t('notices.notYet')),
    },
    {
      key: 'served',
      title: t('notices.served'),
      cell: ({ served }) => <Served served={served} />,
    },
    {
      key: 'pdf',
      title: t('notices.pdf'),
      cell: (notice) => (
        <>
          {notice.document && view?.(notice)} <NoticeFile kind={kind} id={id} notice={notice} />
        </>
      ),
    },
  ]
  return (
    <Table
      caption={t('notices.title')}
      columns={columns}
      rows={notices}
      rowKey={(notice) => notice.id}
      empty={t('notices.none')}
    />
  )
}

function Served({ served }: Pick<Notice, 'served'>) {
  const { t } = useTranslation('case')
  if (!served) return <Badge tone="neutral">{t('notices.notServed')}</Badge>
  return (
    <>
      <Badge tone="good">{t(`notices.by.${served.by}`)}</Badge> <Instant at={served.at} />
    </>
  )
}

function NoticeFile({ kind, id, notice }: Pick<NoticesProps, 'kind' | 'id'> & { notice: Notice }) {
  const { t } = useTranslation(['case', 'terms'])
  const file = useSaveFile()
  if (!notice.document) return null
  const { number = notice.id } = notice
  return (
    <>
      <Button
        isDisabled={file.isPending}
        aria-label={t('notices.saveOne', { number })}
        onPress={() => file.mutate({ kind, id, of: { notice: notice.id }, name: `${number}.pdf` })}
      >
        {t('save')}
      </Button>
      <ProblemNote error={file.error} />
    </>
  )
}
