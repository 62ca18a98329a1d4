/** The language of a document, what it translates or is translated by, and who vouches for that. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { documentPath } from '../dossier-view.ts'
import type { VersionedDocument } from './document-tree.ts'

interface DocumentLanguagesProps {
  readonly dossier: string
  readonly row: VersionedDocument
}

export function useLanguageName(): (tag: string | undefined) => string {
  const { i18n } = useTranslation()
  return (tag) => {
    if (tag === undefined) return ''
    try {
      return new Intl.DisplayNames(i18n.language, { type: 'language' }).of(tag) ?? tag
    } catch {
      return tag
    }
  }
}

export function DocumentLanguages({ dossier, row }: DocumentLanguagesProps) {
  const { t } = useTranslation('dossier')
  const to = usePaths()
  const nameOf = useLanguageName()
  const { latest, original, translations } = row
  const pair = (other: VersionedDocument['latest'], side: 'original' | 'translation') => (
    <p key={other.id}>
      <Link href={to(documentPath(dossier, latest, { side: 'compare', with: other.id }))}>
        {t(`documents.${side}`, { language: nameOf(other.language) || other.fileName })}
      </Link>
    </p>
  )
  return (
    <>
      {nameOf(latest.language)}
      {original && pair(original, 'original')}
      {translations.map((each) => pair(each, 'translation'))}
      {latest.attestedBy && (
        <p className="soft">{t('documents.attested', { by: latest.attestedBy })}</p>
      )}
    </>
  )
}
