/** What is missing: what, by which article, and the way to the field or the document. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../../app/paths.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { useFiling } from './filing-context.tsx'
import { type MissingItem, placeOf } from './missing.ts'

export function MissingList({ items }: { readonly items: readonly MissingItem[] }) {
  const { t } = useTranslation('applicant')
  const to = usePaths()
  const inWords = useBilingual()
  const { dossier } = useFiling()
  return (
    <ul className="missing-list">
      {items.map((item) => (
        <li key={`${item.document} ${item.pointer ?? ''} ${item.detail.en}`}>
          <Link href={to(placeOf(dossier.id, item))}>{inWords(item.title)}</Link>
          {t('punctuation.colon')}
          {inWords(item.detail)} <span className="soft">{inWords(item.basis)}</span>
        </li>
      ))}
    </ul>
  )
}
