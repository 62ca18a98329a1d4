/** Another document or version beside the one that is shown: the translation, the original, an earlier version. */
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useTerms } from '../../../acts/use-terms.ts'
import { Choice } from '../../../ui/choice.tsx'
import { DocumentView } from '../../../viewer/document-view.tsx'
import type { Document, DossierView } from '../dossier-view.ts'

interface CompareProps {
  readonly dossier: DossierView
  readonly document: Document
}

const keyOf = ({ id, version }: Document) => `${id}:${version}`

/** What one would look at first: other versions, translation and original, documents of the same type, the rest. */
export function comparable(all: readonly Document[], shown: Document): Document[] {
  const rank = (other: Document) => {
    if (other.id === shown.id) return 0
    if (other.translationOf === shown.id || shown.translationOf === other.id) return 1
    return other.type === shown.type ? 2 : 3
  }
  return all
    .filter((other) => keyOf(other) !== keyOf(shown))
    .toSorted((a, b) => rank(a) - rank(b) || b.version - a.version)
}

export function Compare({ dossier, document }: CompareProps) {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  const [search, setSearch] = useSearchParams()
  const others = comparable(dossier.documents, document)
  const asked = search.get('with') ?? ''
  const other =
    others.find((each) => keyOf(each) === asked) ??
    others.find(({ id }) => id === asked) ??
    others.find(({ id, translationOf }) => id === document.id || translationOf === document.id)
  const choose = (id: string) =>
    setSearch(
      (before) => {
        before.set('with', id)
        return before
      },
      { replace: true },
    )
  return (
    <div className="stack">
      <Choice
        label={t('side.other')}
        placeholder={t('side.choose')}
        options={others.map((each) => ({
          id: keyOf(each),
          label: t('side.option', {
            name: each.fileName,
            version: each.version,
            type: term('document', each.type),
          }),
        }))}
        value={other ? keyOf(other) : null}
        onChange={choose}
      />
      {other && <DocumentView dossier={dossier.id} document={other} />}
    </div>
  )
}
