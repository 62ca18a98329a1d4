/** A notice as it was issued, on the screen: its number, to whom, its service, and the sealed PDF. */
import { Suspense } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useTerms } from '../../acts/use-terms.ts'
import { usePaths } from '../../app/paths.ts'
import { ForRoles } from '../../session/for-roles.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Instant } from '../../ui/moment.tsx'
import { Page } from '../../ui/page.tsx'
import { PdfFile } from '../../viewer/document-view.tsx'
import { useDossier } from './dossier-view.ts'

export const NoticePage = () => (
  <ForRoles>
    <Suspense fallback={<Loading />}>
      <Notice />
    </Suspense>
  </ForRoles>
)

function Notice() {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const to = usePaths()
  const dossier = useDossier()
  const { notice: id } = useParams()
  const notice = dossier.notices.find((each) => each.id === id)
  if (!notice?.document)
    return (
      <Page title={t('notice.missing')}>
        <p>{t('notice.missingText')}</p>
      </Page>
    )
  const { kind, number, issuedAt, served, to: addressee } = notice
  const file = { kind: 'dossiers', id: dossier.id, of: { notice: notice.id } } as const
  return (
    <Page title={`${term('notice', kind)} ${number ?? ''}`}>
      <p className="no-print">
        <Link href={to(`/dossiers/${dossier.id}?tab=notices`)}>{t('notice.back')}</Link>
      </p>
      <Facts
        of={[
          [t('notice.to'), addressee.name],
          [t('notice.issued'), issuedAt && <Instant key="issued" at={issuedAt} />],
          [t('notice.served'), served && <Instant key="served" at={served.at} />],
          ['SHA-256', <code key="sha">{notice.document.sha256}</code>],
        ]}
      />
      <PdfFile file={file} name={number ?? notice.id} hasKeys />
    </Page>
  )
}
