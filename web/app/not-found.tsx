/** For addresses that no page has. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { usePaths } from './paths.ts'

export function NotFound() {
  const { t } = useTranslation()
  const to = usePaths()
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
      <Link href={to('/')}>{t('toStart')}</Link>
    </Page>
  )
}
