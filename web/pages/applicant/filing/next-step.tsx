/** The way from one section to those beside it. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../../app/paths.ts'
import { useFiling } from './filing-context.tsx'
import { sectionsOf } from './form-schema.ts'

export function NextStep({ section }: { readonly section: string }) {
  const { t } = useTranslation('applicant')
  const to = usePaths()
  const { dossier, schemas } = useFiling()
  const sections = sectionsOf(schemas)
  const at = sections.indexOf(section)
  const [before, next] = [sections[at - 1], sections[at + 1]]
  const base = `/my-cases/${dossier.id}/filing`
  return (
    <nav aria-label={t('steps.neighbours')} className="actions no-print">
      {before !== undefined && (
        <Link href={to(`${base}/${before}`)}>
          {t('steps.before', { name: t(`section.${before}`) })}
        </Link>
      )}
      <Link href={to(`${base}/${next ?? 'documents'}`)}>
        {t('steps.next', {
          name: next === undefined ? t('steps.documents') : t(`section.${next}`),
        })}
      </Link>
    </nav>
  )
}
