/** What this section still lacks, each item with the way to its field. */
import { useTranslation } from 'react-i18next'
import { useFiling } from './filing-context.tsx'
import { MissingList } from './missing-list.tsx'

export function MissingHere({ section }: { readonly section: string }) {
  const { t } = useTranslation('applicant')
  const { lacking } = useFiling()
  const items = lacking.fields.get(section) ?? []
  if (items.length === 0) return null
  return (
    <details className="missing-here">
      <summary>{t('steps.missingHere', { count: items.length })}</summary>
      <MissingList items={items} />
    </details>
  )
}
