/** The cases after a grant that the reader may see: a list for each kind, its filters in the address. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../app/paths.ts'
import { followingKinds } from '../../case/paths.ts'
import { ForRoles } from '../../session/for-roles.tsx'
import { useSession } from '../../session/session.tsx'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { CaseList } from './case-list.tsx'
import { caseReaders, mayRead } from './readers.ts'

export const Lists = () => (
  <ForRoles roles={caseReaders}>
    <ReadableLists />
  </ForRoles>
)

function ReadableLists() {
  const { t } = useTranslation('cases')
  const to = usePaths()
  const { person } = useSession()
  const kinds = followingKinds.filter((kind) => mayRead(person, kind))
  const opens = person?.roles.includes('supervisor')
  return (
    <Page
      title={t('lists.title')}
      actions={opens && <Link href={to('/cases/penalties/new')}>{t('openPenalty.title')}</Link>}
    >
      <Tabs
        label={t('lists.title')}
        name="kind"
        parts={kinds.map((kind) => ({
          id: kind,
          title: t(`kinds.${kind}`),
          content: () => <CaseList kind={kind} />,
        }))}
      />
    </Page>
  )
}
