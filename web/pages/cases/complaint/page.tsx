/** The page of a complaint: what is complained of, whether it was accepted, what was answered and who has confirmed it. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { useParams } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { CaseFrame } from '../case-frame.tsx'
import { readersOf } from '../readers.ts'
import { Handling } from './handling.tsx'
import { WhatIsComplainedOf } from './what.tsx'

type View = components['schemas']['ComplaintsView']

export const ComplaintPage = () => (
  <ForRoles roles={readersOf.complaints}>
    <ReadComplaint />
  </ForRoles>
)

function ReadComplaint() {
  const { id = '' } = useParams()
  const { data } = api.useQuery('get', '/complaints/{id}', { params: { path: { id } } })
  return data ? <Complaint view={data} /> : <Loading />
}

function Complaint({ view }: { readonly view: View }) {
  const { t } = useTranslation('cases')
  const to = usePaths()
  const { about, contact } = view
  return (
    <CaseFrame
      kind="complaints"
      view={view}
      title={t('complaint.title', { subject: view.subject })}
      facts={[
        [
          t('complaint.recognition'),
          about.recognition && (
            <Link href={to(casePath('recognitions', about.recognition))}>
              {t('penalty.recognition')}
            </Link>
          ),
        ],
        [t('complaint.provider'), about.provider],
        [
          t('complaint.certificate'),
          about.certificateSha256 && <code>{about.certificateSha256}</code>,
        ],
        [t('complaint.from'), contact?.name ?? t('complaint.anonymous')],
        [t('complaint.email'), contact?.email],
      ]}
      parts={[
        {
          id: 'what',
          title: t('complaint.what'),
          content: () => <WhatIsComplainedOf view={view} />,
        },
        {
          id: 'handling',
          title: t('complaint.handling'),
          content: () => <Handling view={view} />,
        },
      ]}
    />
  )
}
