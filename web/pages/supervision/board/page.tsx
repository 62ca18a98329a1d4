/** Supervision: the board, the duties by day, what happens, and the alarms. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../../app/paths.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { useSession } from '../../../session/session.tsx'
import { Page } from '../../../ui/page.tsx'
import { type TabPart, Tabs } from '../../../ui/tabs.tsx'
import { Alarms } from '../alarms.tsx'
import { Duties } from '../duties.tsx'
import { Feed } from '../feed/feed.tsx'
import { alarmReaders, boardReaders, isOf, observers } from '../readers.ts'
import { Board } from './board.tsx'
import { Figures } from './figures.tsx'

export const BoardPage = () => (
  <ForRoles roles={boardReaders}>
    <Supervision />
  </ForRoles>
)

function Supervision() {
  const { t } = useTranslation(['supervision', 'common'])
  const to = usePaths()
  const { person } = useSession()
  const parts: TabPart[] = [
    { id: 'board', title: t('parts.board'), content: () => <Board /> },
    { id: 'figures', title: t('parts.figures'), content: () => <Figures /> },
    { id: 'duties', title: t('parts.duties'), content: () => <Duties /> },
    { id: 'feed', title: t('parts.feed'), content: () => <Feed /> },
  ]
  const alarms = { id: 'alarms', title: t('parts.alarms'), content: () => <Alarms /> }
  return (
    <Page
      title={t('title')}
      actions={
        isOf(person, observers) && (
          <Link href={to('/supervision/observe')}>{t('observe.title')}</Link>
        )
      }
    >
      <Tabs label={t('title')} parts={isOf(person, alarmReaders) ? [...parts, alarms] : parts} />
    </Page>
  )
}
