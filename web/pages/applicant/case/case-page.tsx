/** One's own case: where it stands, what it waits for, its clocks, its notices, what may be done. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ActMenu } from '../../../acts/act-menu.tsx'
import { usePaths } from '../../../app/paths.ts'
import { Clocks } from '../../../case/clocks.tsx'
import { hasMatters, Matters } from '../../../case/matters/matters.tsx'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Page } from '../../../ui/page.tsx'
import { UploadsProvider } from '../uploads/use-uploads.tsx'
import { Asks } from './asks.tsx'
import { Holders } from './holders.tsx'
import { Messages } from './messages.tsx'
import { OwnNotices } from './own-notices.tsx'
import { ReceiptNote } from './receipt-note.tsx'
import { toneOfStatus } from './status-tone.ts'
import { useCaseName } from './use-case-name.ts'
import './case-page.css'

type Dossier = components['schemas']['DossierView']

export function CasePage() {
  const { id = '' } = useParams()
  return (
    <ForRoles roles={['applicant']}>
      <OwnCase key={id} id={id} />
    </ForRoles>
  )
}

function OwnCase({ id }: { readonly id: string }) {
  useTranslation(['applicant', 'common', 'terms', 'case', 'acts', 'fields'])
  const { data } = api.useQuery('get', '/dossiers/{id}', { params: { path: { id } } })
  if (!data) return <Loading />
  return (
    <UploadsProvider dossier={id}>
      <Shown dossier={data} />
    </UploadsProvider>
  )
}

function Shown({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('applicant')
  const nameOf = useCaseName()
  const { id, filings, status, clocks, pauses, notices } = dossier
  const because = (matter: string): string => {
    const pause = pauses.find((each) => each.id === matter)
    if (!pause) return matter
    return t('case.pausedBecause', {
      reason: t(`pause.${pause.reason}`),
      explanation: pause.explanation,
    })
  }
  return (
    <Page
      title={nameOf({ id, caName: filings.at(-1)?.caName ?? {} })}
      actions={<ToFiling id={id} />}
    >
      <ReceiptNote notices={notices} />
      <p>
        <Badge tone={toneOfStatus(status)}>{t(`status.${status}`)}</Badge>
      </p>
      <Asks dossier={dossier} />
      <div className="columns">
        <section className="panel">
          <h2>{t('case.holder')}</h2>
          <Holders waitingFor={dossier.waitingFor} />
          <ActMenu kind="dossiers" id={id} allowed={dossier.allowedActs} only={['nudge']} />
        </section>
        <section className="panel">
          <h2>{t('case.clocks')}</h2>
          <Clocks clocks={clocks} because={because} />
        </section>
      </div>
      <Course dossier={dossier} />
      {hasMatters(dossier) && <Matters dossier={dossier} />}
      <OwnNotices dossier={dossier} />
      {dossier.stage !== 'draft' && <Messages id={id} allowed={dossier.allowedActs} />}
      <section>
        <h2>{t('case.acts')}</h2>
        <ActMenu kind="dossiers" id={id} allowed={dossier.allowedActs} only={otherActs} />
      </section>
    </Page>
  )
}

/** Those that no part of the page offers by itself; the one that ends the case comes last. */
const otherActs = [
  'state-position',
  'supplement',
  'request-hearing',
  'answer-comment-notice',
  'answer-publication',
  'appoint-agent',
  'end-agency',
  'mark-confidential',
  'withdraw',
]

function ToFiling({ id }: { readonly id: string }) {
  const { t } = useTranslation('applicant')
  const to = usePaths()
  return (
    <Link className="button button-plain" href={to(`/my-cases/${id}/filing`)}>
      {t('case.toFiling')}
    </Link>
  )
}

function Course({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('applicant')
  const { id, openedAt, filings, acceptance, decision, withdrawal } = dossier
  return (
    <section>
      <h2>{t('case.course')}</h2>
      <Facts
        of={[
          [t('case.number'), <code key="id">{id}</code>],
          [t('case.openedAt'), <Instant key="opened" at={openedAt} />],
          ...filings.map(
            ({ number, at }) =>
              [t('case.filedAt', { number }), <Instant key={number} at={at} />] as const,
          ),
          [t('case.acceptedAt'), acceptance && <Instant at={acceptance.from} />],
          [t('case.decision'), decision?.number],
          [t('case.withdrawnAt'), withdrawal && <Instant at={withdrawal.at} />],
        ]}
      />
    </section>
  )
}
