/** One year: what is proposed and what it would change, the calendar in force, and every version. */
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { api } from '../../../client/api.ts'
import { ForRoles } from '../../../session/for-roles.tsx'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { Paged, paging } from '../../../ui/paged.tsx'
import { calendarReaders } from '../readers.ts'
import { Proposal } from './proposal.tsx'
import type { Version } from './version.ts'
import { Versions } from './versions.tsx'
import { YearCalendar } from './year-calendar.tsx'

export const YearPage = () => (
  <ForRoles roles={calendarReaders}>
    <Year />
  </ForRoles>
)

const counts = ({ status }: Version) => status === 'loaded' || status === 'built-in'

function Year() {
  const { t } = useTranslation('supervision')
  const { year = '' } = useParams()
  const list = api.useInfiniteQuery(
    'get',
    '/calendars/{year}/versions',
    { params: { path: { year: Number(year) } } },
    paging,
  )
  return (
    <Page title={t('calendar.ofYear', { year })}>
      <Paged list={list}>
        {(versions) => (
          <>
            {versions
              .filter(({ status }) => status === 'proposed')
              .map((version) => (
                <Proposal key={version.proposal} version={version} />
              ))}
            <InForce version={versions.find(counts)} />
            <Versions versions={versions} />
          </>
        )}
      </Paged>
    </Page>
  )
}

function InForce({ version }: { readonly version: Version | undefined }) {
  const { t } = useTranslation('supervision')
  if (!version)
    return (
      <Note tone="warn" title={t('calendar.notLoaded')}>
        <p>{t('calendar.notLoadedText')}</p>
      </Note>
    )
  return (
    <section aria-labelledby="in-force">
      <h2 id="in-force">{t('calendar.inForce')}</h2>
      <YearCalendar arrangement={version.arrangement} />
    </section>
  )
}
