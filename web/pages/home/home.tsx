/** The start page: what the service is for, and the ways on for whoever reads it. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { navigation } from '../../app/navigation.ts'
import { usePaths } from '../../app/paths.ts'
import { useSession } from '../../session/session.tsx'
import { Page } from '../../ui/page.tsx'

export function Home() {
  const { t } = useTranslation(['home', 'common'])
  const to = usePaths()
  const { person } = useSession()
  return (
    <Page title={t('title')}>
      <p>{t('purpose')}</p>
      <ul className="columns plain-list">
        {navigation(person?.roles ?? []).map(({ key, path }) => (
          <li key={key} className="panel">
            <h2>
              <Link href={to(path)}>{t(`common:nav.${key}`)}</Link>
            </h2>
            <p>{t(`about.${key}`)}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
