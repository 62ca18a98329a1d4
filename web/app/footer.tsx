/** Under every page: what everybody may read besides, and the law that the service serves. */
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useSession } from '../session/session.tsx'
import { furtherPages } from './navigation.ts'
import { usePaths } from './paths.ts'

export function Footer() {
  const { t } = useTranslation()
  const to = usePaths()
  const { person } = useSession()
  return (
    <footer className="footer">
      <nav aria-label={t('furtherPages')}>
        <ul className="navigation">
          {furtherPages(person?.roles ?? []).map(({ key, path }) => (
            <li key={key}>
              <NavLink to={to(path)}>{t(`nav.${key}`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <p>{t('footer')}</p>
    </footer>
  )
}
