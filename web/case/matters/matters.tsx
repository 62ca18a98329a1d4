/** What has been asked, answered, heard and published in a dossier, matter by matter. */
import { useTranslation } from 'react-i18next'
import { Bodies, Inspections, Supplements, Times } from './asked.tsx'
import { Hearing, Parties, Statements } from './heard.tsx'
import type { DossierView, MattersProps } from './matter.tsx'
import { PublicComment, Publication } from './published.tsx'

/** Whether there is anything to show. */
export const hasMatters = (dossier: DossierView): boolean => {
  const { supplements, inspections, pauses, extension, hearing, publication } = dossier
  const { consultations = [], parties = [], statements = [], publicComment } = dossier
  const several = [supplements, inspections, pauses, consultations, parties, statements]
  const single = [extension, hearing, publication, publicComment]
  return several.some(({ length }) => length > 0) || single.some((each) => each !== undefined)
}

export function Matters({ dossier }: MattersProps) {
  const { t } = useTranslation('case')
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">{t('matters.title')}</h2>
      <ul className="plain-list stack">
        <Supplements dossier={dossier} />
        <Bodies dossier={dossier} />
        <Inspections dossier={dossier} />
        <Times dossier={dossier} />
        <Parties dossier={dossier} />
        <Statements dossier={dossier} />
        <Hearing dossier={dossier} />
        <PublicComment dossier={dossier} />
        <Publication dossier={dossier} />
      </ul>
    </section>
  )
}
