/** What surrounds every page: skip link, name, navigation, language, who is signed in. */
import { Suspense, useEffect } from 'react'
import { I18nProvider, RouterProvider as LinksProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Outlet, useHref, useNavigate } from 'react-router'
import { LiveUpdates } from '../session/live-updates.tsx'
import { SessionProvider } from '../session/session.tsx'
import { Loading } from '../ui/loading.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { languages, type LanguagePath } from './language.ts'
import { useLanguagePath } from './paths.ts'
import './layout.css'

/** Components of the library speak the address's language, too. */
function useDocumentLanguage(path: LanguagePath): void {
  useEffect(() => {
    document.documentElement.lang = languages[path]
  }, [path])
}

export function Layout() {
  const path = useLanguagePath()
  const navigate = useNavigate()
  const { t } = useTranslation()
  useDocumentLanguage(path)
  return (
    <I18nProvider locale={languages[path]}>
      <LinksProvider navigate={(to) => void navigate(to)} useHref={useHref}>
        <SessionProvider>
          <LiveUpdates />
          <a className="skip-link" href="#main">
            {t('skipToContent')}
          </a>
          <Header />
          <main id="main">
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </main>
          <Footer />
        </SessionProvider>
      </LinksProvider>
    </I18nProvider>
  )
}
