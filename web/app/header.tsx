/** Name of the service, navigation of those who are signed in or not, the other language, and sign-in. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { NavLink, useLocation } from 'react-router'
import { useSession } from '../session/session.tsx'
import { Button } from '../ui/button.tsx'
import { navigation } from './navigation.ts'
import { useLanguagePath, usePaths } from './paths.ts'

export const Header = () => (
  <header className="header">
    <Name />
    <Navigation />
    <div className="header-end">
      <OtherLanguage />
      <Who />
    </div>
  </header>
)

function Name() {
  const { t } = useTranslation()
  const to = usePaths()
  return (
    <Link className="service-name" href={to('/')}>
      {t('serviceName')}
    </Link>
  )
}

function Navigation() {
  const { t } = useTranslation()
  const to = usePaths()
  const { person } = useSession()
  return (
    <nav aria-label={t('navigation')}>
      <ul className="navigation">
        {navigation(person?.roles ?? []).map(({ key, path }) => (
          <li key={key}>
            <NavLink to={to(path)}>{t(`nav.${key}`)}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same page in the other language. */
function OtherLanguage() {
  const { t } = useTranslation()
  const path = useLanguagePath()
  const { pathname, search, hash } = useLocation()
  const other = path === 'zh' ? 'en' : 'zh'
  const href = `/${other}${pathname.slice(path.length + 1)}${search}${hash}`
  return (
    <Link
      href={href}
      hrefLang={other === 'zh' ? 'zh-CN' : 'en'}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
    >
      {t('otherLanguage')}
    </Link>
  )
}

function Who() {
  const { t } = useTranslation()
  const { person, signIn, signOut } = useSession()
  if (!person) return <Button onPress={() => void signIn()}>{t('signIn')}</Button>
  return (
    <>
      <span className="who">
        {person.name}
        <small>{person.organisation}</small>
      </span>
      <Button onPress={() => void signOut()}>{t('signOut')}</Button>
    </>
  )
}
