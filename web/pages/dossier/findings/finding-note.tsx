/** One finding: the requirement with its clause, what was found, what would satisfy it, and the way to its place. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import type { DossierView } from '../dossier-view.ts'
import { type Judged, placesOf } from './judged.ts'
import { placeSearch } from './place-search.ts'
import { VerdictBadge } from './verdict-badge.tsx'

interface FindingNoteProps {
  readonly dossier: Pick<DossierView, 'id' | 'deviations'>
  readonly judged: Judged
  /** Whether what was judged is named: not beside the document itself. */
  readonly named?: boolean
}

export function FindingNote({ dossier, judged, named = true }: FindingNoteProps) {
  const { t, i18n } = useTranslation('dossier')
  const inWords = useBilingual()
  const { finding, kind, about } = judged
  const { check, citation, verdict, found, satisfy, requirement, requirementZh } = finding
  const isChinese = i18n.language === 'zh-CN'
  return (
    <li className="finding">
      <p>
        <VerdictBadge verdict={verdict} />{' '}
        <strong>{isChinese ? requirementZh : requirement}</strong>
      </p>
      <p className="soft">
        {citation} · <code>{check}</code>
      </p>
      {named && (
        <p>
          {t(`judged.${kind}`)} {about}
        </p>
      )}
      {found && <p>{t('findings.found', { what: inWords(found) })}</p>}
      {'quote' in finding && finding.quote && <blockquote>{finding.quote}</blockquote>}
      {satisfy && <p>{t('findings.satisfy', { what: inWords(satisfy) })}</p>}
      {'needsConfirmation' in finding && finding.needsConfirmation && (
        <p>{t('findings.confirm')}</p>
      )}
      <Deviation dossier={dossier} judged={judged} />
      <Places dossier={dossier.id} judged={judged} isElsewhere={named} />
    </li>
  )
}

/** An accepted deviation stands beside the verdict, which stays. */
function Deviation({ dossier: { deviations = [] }, judged }: Omit<FindingNoteProps, 'named'>) {
  const { t } = useTranslation('dossier')
  const deviation = deviations.find(
    ({ check, sha256 }) => check === judged.finding.check && sha256 === judged.sha256,
  )
  if (!deviation) return null
  const { by, approvedBy, reason } = deviation
  return (
    <p>
      {t('findings.deviation', { reason, by: by.name, approved: approvedBy?.name ?? t('none') })}
    </p>
  )
}

interface PlacesProps {
  readonly dossier: string
  readonly judged: Judged
  /** Whether the document is not the one that is shown. */
  readonly isElsewhere: boolean
}

function Places({ dossier, judged, isElsewhere }: PlacesProps) {
  const { t } = useTranslation('dossier')
  const to = usePaths()
  const { document, finding } = judged
  if (document === undefined) return null
  const path = to(`/dossiers/${dossier}/documents/${document}`)
  const href = (more: Readonly<Record<string, string>>) =>
    `${path}?${new URLSearchParams({ side: 'findings', ...more }).toString()}`
  const pages = [...new Set(placesOf(judged).flatMap(({ page }) => page ?? []))]
  return (
    <p className="no-print">
      {finding.der ? (
        <Link href={href(placeSearch(judged))}>
          {t('findings.bytes', {
            from: finding.der.offset,
            to: finding.der.offset + finding.der.length - 1,
            path: finding.der.path,
          })}
        </Link>
      ) : (
        pages.length === 0 && isElsewhere && <Link href={href({})}>{t('findings.open')}</Link>
      )}
      {pages.map((page) => (
        <span key={page}>
          <Link href={href({ page: String(page) })}>{t('findings.page', { page })}</Link>{' '}
        </span>
      ))}
    </p>
  )
}
