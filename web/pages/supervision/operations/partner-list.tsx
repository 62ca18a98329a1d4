/** One source of a partner's trusted list: what counts now, every import with its judgement, services and alerts. */
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { api } from '../../../client/api.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { useSession } from '../../../session/session.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { Page } from '../../../ui/page.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { partnerListReaders } from '../readers.ts'
import { Imports } from './imports.tsx'
import { PartnerAlerts } from './partner-alerts.tsx'
import { ListedServices } from './listed-services.tsx'
import { SourceBadge } from './source-badge.tsx'
import { UploadList } from './upload-list.tsx'

export const PartnerListPage = () => (
  <ForRoles roles={partnerListReaders}>
    <PartnerList />
  </ForRoles>
)

function PartnerList() {
  const { t } = useTranslation('supervision')
  const { id = '' } = useParams()
  const { person } = useSession()
  const { data } = api.useQuery('get', '/partner-lists/{id}', { params: { path: { id } } })
  if (!data) return <Loading />
  const { counts, pinned, territory, url, name } = data
  return (
    <Page title={t('partners.of', { territory, name })}>
      <p>
        <SourceBadge state={data.state} />
      </p>
      <Facts
        of={[
          [t('partners.url'), url],
          [t('partners.operator'), counts?.operator],
          [t('partners.sequence'), counts?.sequence],
          [t('partners.issued'), counts?.issuedAt && <Instant at={counts.issuedAt} />],
          [t('partners.nextUpdate'), counts?.nextUpdate && <Instant at={counts.nextUpdate} />],
          [t('partners.services'), counts?.services],
          [t('partners.pinned'), <code key="pinned">{pinned.join(' ')}</code>],
        ]}
      />
      {person?.roles.includes('supervisor') && <UploadList id={id} />}
      <Tabs
        label={t('partners.parts')}
        parts={[
          { id: 'imports', title: t('imports.title'), content: () => <Imports id={id} /> },
          {
            id: 'alerts',
            title: t('partnerAlerts.title'),
            content: () => <PartnerAlerts id={id} />,
          },
          { id: 'services', title: t('services.title'), content: () => <ListedServices id={id} /> },
        ]}
      />
    </Page>
  )
}
