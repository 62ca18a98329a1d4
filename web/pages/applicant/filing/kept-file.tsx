/** A file that is in the dossier: as it is kept, what it translates, how it is replaced; certificates with what the checks say. */
import { useTranslation } from 'react-i18next'
import { useFileSize } from '../../../case/file-size.ts'
import { useSaveFile } from '../../../case/save-file.ts'
import type { components } from '../../../client/schema.d.ts'
import { Button } from '../../../ui/button.tsx'
import { Instant } from '../../../ui/moment.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { FileDrop } from '../uploads/file-drop.tsx'
import { useUploads } from '../uploads/use-uploads.tsx'
import { type DocumentType, endingsOf } from './document-types.ts'
import { useFiling } from './filing-context.tsx'
import { PreCheckOf } from './pre-check.tsx'

type Document = components['schemas']['Document']

interface KeptFileProps {
  readonly type: DocumentType
  readonly document: Document
}

const preChecked = ['ca-certificate', 'sample-certificate'] as const
type PreChecked = (typeof preChecked)[number]
const isPreChecked = (code: string): code is PreChecked =>
  (preChecked as readonly string[]).includes(code)

export function KeptFile({ type, document }: KeptFileProps) {
  const { t } = useTranslation('applicant')
  const size = useFileSize()
  const { dossier } = useFiling()
  const { start } = useUploads()
  const { fileName, evidence, version, attachedAt, language, attestedBy } = document
  const original = dossier.documents.find(({ id }) => id === document.translationOf)
  return (
    <div className="kept-file">
      <p>
        <SaveDocument dossier={dossier.id} document={document} /> {size(evidence.size)} ·{' '}
        {t('documents.version', { version })} · <Instant at={attachedAt} />
        {language && ` · ${language}`}
      </p>
      {original && (
        <p>
          {t('documents.translates', { name: original.fileName })}
          {attestedBy && ` · ${t('documents.attested', { by: attestedBy })}`}
        </p>
      )}
      <p className="soft">
        {t('sha256')} <code>{evidence.sha256}</code>
      </p>
      {isPreChecked(type.code) && (
        <PreCheckOf dossier={dossier.id} document={document} type={type.code} />
      )}
      {dossier.allowedActs.includes('attach') && (
        <FileDrop
          what={fileName}
          accept={endingsOf(type)}
          several={false}
          action={t('documents.replace')}
          onFiles={([file]) => file && start(file, { type: type.code, replaces: document.id })}
        />
      )}
    </div>
  )
}

interface SaveDocumentProps {
  readonly dossier: string
  readonly document: Document
}

function SaveDocument({ dossier, document: { id, fileName } }: SaveDocumentProps) {
  const { t } = useTranslation('applicant')
  const file = useSaveFile()
  return (
    <>
      <Button
        isDisabled={file.isPending}
        aria-label={t('documents.saveOne', { name: fileName })}
        onPress={() =>
          file.mutate({ kind: 'dossiers', id: dossier, of: { document: id }, name: fileName })
        }
      >
        {fileName}
      </Button>
      <ProblemNote error={file.error} />
    </>
  )
}
