/** Where the filing begins: what is to be done, and everything that is missing. */
import { useTranslation } from 'react-i18next'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { CaseLink } from '../case/case-link.tsx'
import { useFiling } from './filing-context.tsx'
import { MissingList } from './missing-list.tsx'

export function Overview() {
  const { t } = useTranslation('applicant')
  const { dossier, missing, isOpen, asked } = useFiling()
  return (
    <Page
      title={t(asked ? 'correction.title' : 'filing.title')}
      actions={<CaseLink id={dossier.id} />}
    >
      {!isOpen && <Note tone="info" title={t('form.closed')} />}
      {isOpen && <p>{t(asked ? 'correction.text' : 'filing.text')}</p>}
      <section>
        <h2>{t('filing.missing')}</h2>
        {missing.length === 0 ? (
          <Note tone="good" title={t('filing.nothingMissing')} />
        ) : (
          <>
            <p>{t('filing.missingCount', { count: missing.length })}</p>
            <MissingList items={missing} />
          </>
        )}
      </section>
    </Page>
  )
}
