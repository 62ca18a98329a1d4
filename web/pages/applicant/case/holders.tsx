/** Who has the case on the desk, for what, since when and until when. */
import { useTranslation } from 'react-i18next'
import { TimeLeft } from '../../../case/time-left.tsx'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Day } from '../../../ui/moment.tsx'

interface HoldersProps {
  readonly waitingFor: readonly components['schemas']['WaitingFor'][]
}

export function Holders({ waitingFor }: HoldersProps) {
  const { t } = useTranslation(['applicant', 'terms'])
  const inWords = useBilingual()
  if (waitingFor.length === 0) return <span className="soft">{t('case.nobody')}</span>
  return (
    <ul className="plain-list">
      {waitingFor.map(({ role, kind, title, since, due }) => (
        <li key={`${role} ${kind} ${since}`}>
          {t(`terms:role.${role}`)}
          {t('punctuation.colon')}
          {inWords(title)}
          {due !== undefined && (
            <>
              {' '}
              · <TimeLeft day={due} /> (<Day day={due} />)
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
