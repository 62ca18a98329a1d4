/** Adds files of a type: as they are, or as the translation of a document that is there. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFileSize } from '../../../case/file-size.ts'
import type { components } from '../../../client/schema.d.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Note } from '../../../ui/note.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { FileDrop } from '../uploads/file-drop.tsx'
import { useUploads } from '../uploads/use-uploads.tsx'
import { type DocumentType, endingsOf } from './document-types.ts'
import { about, type Described, nothingSaid } from './described-file.ts'

type Document = components['schemas']['Document']

interface AddFileProps {
  readonly type: DocumentType
  /** Those of the type that are there. */
  readonly latest: readonly Document[]
}

export function AddFile({ type, latest }: AddFileProps) {
  const { t } = useTranslation('applicant')
  const inWords = useBilingual()
  const size = useFileSize()
  const { start } = useUploads()
  const [described, setDescribed] = useState<Described>(nothingSaid)
  const [tooLarge, setTooLarge] = useState<readonly File[]>([])
  const originals = latest.filter(({ translationOf }) => !translationOf)
  const add = (files: readonly File[]) => {
    setTooLarge(files.filter((file) => file.size > type.maxBytes || file.size === 0))
    for (const file of files)
      if (file.size > 0 && file.size <= type.maxBytes)
        start(file, { type: type.code, ...about(described) })
  }
  return (
    <div className="stack">
      {type.textual && (
        <details>
          <summary>{t('documents.describe')}</summary>
          <DescribeFile originals={originals} described={described} onChange={setDescribed} />
        </details>
      )}
      <FileDrop
        what={inWords(type.title)}
        accept={endingsOf(type)}
        several={type.several}
        onFiles={add}
      />
      <div role="status">
        {tooLarge.map((file) => (
          <Note
            key={file.name}
            tone="bad"
            title={t(file.size === 0 ? 'documents.empty' : 'documents.tooLarge', {
              name: file.name,
              size: size(file.size),
              most: size(type.maxBytes),
            })}
          />
        ))}
      </div>
    </div>
  )
}

interface DescribeFileProps {
  readonly originals: readonly Document[]
  readonly described: Described
  readonly onChange: (described: Described) => void
}

function DescribeFile({ originals, described, onChange }: DescribeFileProps) {
  const { t } = useTranslation('applicant')
  const { language, translationOf, attestedBy } = described
  const none = { id: '', label: t('documents.noTranslation') }
  const options = [none, ...originals.map(({ id, fileName }) => ({ id, label: fileName }))]
  return (
    <div className="stack">
      <TextField
        label={t('documents.language')}
        hint={t('documents.languageHint')}
        value={language}
        onChange={(value) => onChange({ ...described, language: value })}
      />
      {originals.length > 0 && (
        <Choice
          label={t('documents.translationOf')}
          options={options}
          value={translationOf}
          onChange={(value) => onChange({ ...described, translationOf: value })}
        />
      )}
      {translationOf !== '' && (
        <TextField
          label={t('documents.attestedBy')}
          hint={t('documents.attestedByHint')}
          value={attestedBy}
          onChange={(value) => onChange({ ...described, attestedBy: value })}
        />
      )}
    </div>
  )
}
