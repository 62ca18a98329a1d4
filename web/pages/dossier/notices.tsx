/** The written notices of a dossier: to whom, number, service, and each as it was issued. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../app/paths.ts'
import { Notices } from '../../case/notices.tsx'
import type { DossierView } from './dossier-view.ts'

export function NoticesPart({ dossier: { id, notices } }: { readonly dossier: DossierView }) {
  const { t } = useTranslation('dossier')
  const to = usePaths()
  return (
    <Notices
      kind="dossiers"
      id={id}
      notices={notices}
      view={(notice) => (
        <Link
          href={to(`/dossiers/${id}/notices/${notice.id}`)}
          aria-label={t('notices.viewOne', { number: notice.number })}
        >
          {t('notices.view')}
        </Link>
      )}
    />
  )
}
