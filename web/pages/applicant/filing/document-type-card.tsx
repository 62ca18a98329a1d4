/** One type of document: what it is, its basis, its files, and how more are added. */
import { useTranslation } from 'react-i18next'
import { useFileSize } from '../../../case/file-size.ts'
import { Badge } from '../../../ui/badge.tsx'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Facts } from '../../../ui/facts.tsx'
import { UploadList } from '../uploads/upload-list.tsx'
import { AddFile } from './add-file.tsx'
import { type DocumentType, endingsOf } from './document-types.ts'
import { useFiling } from './filing-context.tsx'
import { KeptFile } from './kept-file.tsx'

export function DocumentTypeCard({ type }: { readonly type: DocumentType }) {
  const { t, i18n } = useTranslation('applicant')
  const inWords = useBilingual()
  const size = useFileSize()
  const { dossier, lacking, asked } = useFiling()
  const latest = latestVersions(dossier.documents.filter((document) => document.type === type.code))
  const wanting = lacking.files.get(type.code) ?? []
  const requests = (asked ?? []).filter(({ document }) => document === type.code)
  const mayAttach = dossier.allowedActs.includes('attach')
  const list = new Intl.ListFormat(i18n.language)
  return (
    <section className="panel document-type" id={`document-${type.code}`}>
      <h2>
        {type.number}. {inWords(type.title)} <Need type={type} lacks={wanting.length > 0} />
      </h2>
      {requests.map(({ what }) => (
        <p key={what}>
          <Badge tone="warn">{t('correction.askedHere')}</Badge> {what}
        </p>
      ))}
      {wanting.map((item) => (
        <p key={item.detail.en}>{inWords(item.detail)}</p>
      ))}
      <Facts
        of={[
          [t('documents.basis'), list.format(type.basis.map(inWords))],
          [t('documents.when'), type.condition && inWords(type.condition)],
          [
            t('documents.formats'),
            t('documents.format', {
              endings: list.format(endingsOf(type)),
              size: size(type.maxBytes),
            }),
          ],
        ]}
      />
      {latest.map((document) => (
        <KeptFile key={document.id} type={type} document={document} />
      ))}
      <UploadList type={type.code} />
      {mayAttach && <AddFile type={type} latest={latest} />}
    </section>
  )
}

function Need({ type, lacks }: { readonly type: DocumentType; readonly lacks: boolean }) {
  const { t } = useTranslation('applicant')
  if (lacks) return <Badge tone="warn">{t('documents.lacking')}</Badge>
  return <Badge tone="neutral">{t(`documents.required.${type.required}`)}</Badge>
}

/** Versions of one document share its id; the newest counts. */
export function latestVersions<D extends { readonly id: string; readonly version: number }>(
  documents: readonly D[],
): readonly D[] {
  const newest = new Map<string, D>()
  for (const document of documents) {
    const known = newest.get(document.id)
    if (!known || known.version < document.version) newest.set(document.id, document)
  }
  return [...newest.values()]
}
