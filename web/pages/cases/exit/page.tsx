/** The page of an exit: parties told, who takes over, records handed over and their custody, the end. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { useParams } from 'react-router'
import { usePaths } from '../../../app/paths.ts'
import { casePath } from '../../../case/paths.ts'
import { TimeLeft } from '../../../case/time-left.tsx'
import { api } from '../../../client/api.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Day } from '../../../ui/moment.tsx'
import { CaseFrame } from '../case-frame.tsx'
import { readersOf } from '../readers.ts'
import { Course } from './course.tsx'
import { Successors } from './successors.tsx'
import type { ExitView } from './view.ts'

export const ExitPage = () => (
  <ForRoles roles={readersOf.exits}>
    <ReadExit />
  </ForRoles>
)

function ReadExit() {
  const { id = '' } = useParams()
  const { data } = api.useQuery('get', '/exits/{id}', { params: { path: { id } } })
  return data ? <Exit view={data} /> : <Loading />
}

function Exit({ view }: { readonly view: ExitView }) {
  const { t } = useTranslation('cases')
  const to = usePaths()
  const inWords = useBilingual()
  const { recognition, number, content, plannedEnd, stage, retention } = view
  return (
    <CaseFrame
      kind="exits"
      view={view}
      title={t('exit.title', { name: inWords(view.name) })}
      facts={[
        [
          t('exit.recognition'),
          <Link key="recognition" href={to(casePath('recognitions', recognition))}>
            {number}
          </Link>,
        ],
        [
          t('exit.plannedEnd'),
          <span key="end">
            <Day day={plannedEnd} />
            {stage !== 'closed' && (
              <>
                {' · '}
                <TimeLeft day={plannedEnd} />
              </>
            )}
          </span>,
        ],
        [t('exit.reason'), content.reason],
        [t('exit.lastCertificate'), <Day key="last" day={content.lastCertificateEnd} />],
        [t('exit.custodian'), retention?.custodian],
        [t('exit.keptUntil'), retention && <Day day={retention.until} />],
      ]}
      parts={[
        { id: 'course', title: t('exit.course'), content: () => <Course view={view} /> },
        {
          id: 'successors',
          title: t('exit.successors'),
          content: () => <Successors proposals={view.proposals} />,
        },
      ]}
    />
  )
}
