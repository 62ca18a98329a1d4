/** A request for supplementary material: what is asked, and the files that answer it. */
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { type DocumentType, endingsOf, typesToFile } from '../filing/document-types.ts'
import { FileDrop } from '../uploads/file-drop.tsx'
import { UploadList } from '../uploads/upload-list.tsx'
import { useUploads } from '../uploads/use-uploads.tsx'

interface SupplementAskedProps {
  readonly dossier: components['schemas']['DossierView']
  readonly supplement: components['schemas']['Supplement']
}

export function SupplementAsked({ dossier, supplement }: SupplementAskedProps) {
  const { t } = useTranslation('applicant')
  const { items, at } = supplement
  const { data } = api.useQuery('get', '/document-types', {}, { staleTime: Infinity })
  const types = (data?.items ?? []) as unknown as readonly DocumentType[]
  const sent = dossier.documents.filter(({ attachedAt }) => attachedAt > at)
  return (
    <div className="stack">
      <ul>
        {items.map(({ document, what }) => (
          <li key={`${document} ${what}`}>{what}</li>
        ))}
      </ul>
      {typesToFile(types, items).map((type) => (
        <AddSupplement key={type.code} type={type} />
      ))}
      {sent.length > 0 && (
        <p>
          {t('supplement.sent')} {sent.map(({ fileName }) => fileName).join(', ')}
        </p>
      )}
    </div>
  )
}

function AddSupplement({ type }: { readonly type: DocumentType }) {
  const inWords = useBilingual()
  const { start } = useUploads()
  return (
    <div className="stack">
      <h3>{inWords(type.title)}</h3>
      <UploadList type={type.code} />
      <FileDrop
        what={inWords(type.title)}
        accept={endingsOf(type)}
        several={type.several}
        onFiles={(files) => files.forEach((file) => start(file, { type: type.code }))}
      />
    </div>
  )
}
