/** Notices to the applicant: what each is, when it was read, its sealed PDF; reading it is confirmed here. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadAgain } from '../../../acts/case-view.ts'
import { useSaveFile } from '../../../case/save-file.ts'
import { fetchClient, idempotencyKey } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

type Notice = components['schemas']['Notice']
type Dossier = components['schemas']['DossierView']

export function OwnNotices({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation(['applicant', 'terms'])
  const toRead = dossier.asks.flatMap(({ kind, about }) => (kind === 'acknowledge' ? [about] : []))
  const columns: Column<Notice>[] = [
    {
      key: 'kind',
      title: t('notices.notice'),
      isRowHeader: true,
      cell: ({ kind, number }) => (
        <>
          {t(`terms:notice.${kind}`)} {number}
        </>
      ),
    },
    {
      key: 'issued',
      title: t('notices.issued'),
      cell: ({ issuedAt }) => issuedAt && <Instant at={issuedAt} />,
    },
    {
      key: 'file',
      title: t('notices.file'),
      cell: (notice) => <NoticeFile dossier={dossier.id} notice={notice} />,
    },
    {
      key: 'read',
      title: t('notices.receipt'),
      cell: (notice) => (
        <Reading dossier={dossier} notice={notice} isDue={toRead.includes(notice.id)} />
      ),
    },
  ]
  return (
    <section id="notices">
      <Table
        caption={t('notices.title')}
        columns={columns}
        rows={[...dossier.notices].reverse()}
        rowKey={({ id }) => id}
        empty={t('notices.none')}
      />
    </section>
  )
}

interface NoticeFileProps {
  readonly dossier: string
  readonly notice: Notice
}

function NoticeFile({ dossier, notice: { id, number = id } }: NoticeFileProps) {
  const { t } = useTranslation('applicant')
  const file = useSaveFile()
  return (
    <>
      <Button
        isDisabled={file.isPending}
        aria-label={t('notices.saveOne', { number })}
        onPress={() =>
          file.mutate({ kind: 'dossiers', id: dossier, of: { notice: id }, name: `${number}.pdf` })
        }
      >
        {t('notices.pdf')}
      </Button>
      <ProblemNote error={file.error} />
    </>
  )
}

interface ReadingProps {
  readonly dossier: Dossier
  readonly notice: Notice
  readonly isDue: boolean
}

function Reading({ dossier, notice: { id, number = id, served }, isDue }: ReadingProps) {
  const { t } = useTranslation('applicant')
  const acknowledging = useAcknowledging(dossier.id, id)
  if (served)
    return (
      <>
        <Badge tone="good">{t('notices.read')}</Badge> <Instant at={served.at} />
      </>
    )
  if (!isDue || !dossier.allowedActs.includes('acknowledge')) return null
  return (
    <>
      <Button
        tone="primary"
        isDisabled={acknowledging.isBusy}
        aria-label={t('notices.acknowledgeOne', { number })}
        onPress={() => void acknowledging.acknowledge()}
      >
        {t('notices.acknowledge')}
      </Button>
      <ProblemNote error={acknowledging.error} />
    </>
  )
}

function useAcknowledging(dossier: string, notice: string) {
  const { t } = useTranslation('applicant')
  const announce = useAnnounce()
  const readAgain = useReadAgain({ kind: 'dossiers', id: dossier })
  const [header] = useState(idempotencyKey)
  const [state, setState] = useState<{ isBusy: boolean; error?: unknown }>({ isBusy: false })
  const acknowledge = async () => {
    setState({ isBusy: true })
    try {
      await fetchClient.POST('/dossiers/{id}/acts/acknowledge', {
        params: { path: { id: dossier }, header },
        body: { notice },
      })
      announce(t('notices.acknowledged'))
      await readAgain()
      setState({ isBusy: false })
    } catch (error) {
      setState({ isBusy: false, error })
    }
  }
  return { ...state, acknowledge }
}
