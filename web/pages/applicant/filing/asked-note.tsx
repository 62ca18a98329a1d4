/** What the notice asks for in this section, each with the way to its field. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-aria-components'
import { usePaths } from '../../../app/paths.ts'
import { Note } from '../../../ui/note.tsx'
import type { AskedItem } from './asked.ts'
import { useFiling } from './filing-context.tsx'
import { withinSection } from './missing.ts'

interface AskedNoteProps {
  readonly items: readonly AskedItem[]
  readonly section: string
}

export function AskedNote({ items, section }: AskedNoteProps) {
  const { t } = useTranslation('applicant')
  return (
    <Note tone="warn" title={t('correction.asked')}>
      <ul>
        {items.map((item) => (
          <li key={`${item.document} ${item.pointer ?? ''} ${item.what}`}>
            {item.what} <Way item={item} section={section} />
          </li>
        ))}
      </ul>
    </Note>
  )
}

function Way({
  item: { pointer, document },
  section,
}: {
  readonly item: AskedItem
  readonly section: string
}) {
  const { t } = useTranslation('applicant')
  const to = usePaths()
  const { dossier, types } = useFiling()
  const base = `/my-cases/${dossier.id}/filing`
  if (pointer)
    return (
      <Link href={to(`${base}/${section}?field=${encodeURIComponent(withinSection(pointer))}`)}>
        {t('correction.toField')}
      </Link>
    )
  if (types.some(({ code }) => code === document))
    return <Link href={to(`${base}/documents?type=${document}`)}>{t('correction.toDocument')}</Link>
  return null
}
