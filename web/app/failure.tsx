/** What is shown where a page failed: the problem, what to do, and a way on. */
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'

export function Failure() {
  const { t } = useTranslation()
  const error = useRouteError()
  return (
    <Page title={t('failure.title')}>
      <ProblemNote error={error} />
      <Button onPress={() => window.location.reload()}>{t('failure.again')}</Button>
    </Page>
  )
}
