/** Saves a version of a document as it was filed. */
import { useTranslation } from 'react-i18next'
import { useSaveFile } from '../../../case/save-file.ts'
import { Button } from '../../../ui/button.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { Document } from '../dossier-view.ts'

interface SaveDocumentProps {
  readonly dossier: string
  readonly document: Document
}

export function SaveDocument({ dossier, document }: SaveDocumentProps) {
  const { t } = useTranslation('dossier')
  const file = useSaveFile()
  const { id, version, fileName } = document
  return (
    <p className="no-print">
      <Button
        isDisabled={file.isPending}
        aria-label={t('documents.saveOne', { name: fileName })}
        onPress={() =>
          file.mutate({
            kind: 'dossiers',
            id: dossier,
            of: { document: id, version },
            name: fileName,
          })
        }
      >
        {t('documents.save')}
      </Button>
      <ProblemNote error={file.error} />
    </p>
  )
}
