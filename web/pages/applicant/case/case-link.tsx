/** To the page of one's own case. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'

export function CaseLink({ id }: { readonly id: string }) {
  const { t } = useTranslation('applicant')
  const to = usePaths()
  return <Link href={to(`/my-cases/${id}`)}>{t('case.toCase')}</Link>
}
