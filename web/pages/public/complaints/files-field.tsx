/** Chooses the files of a complaint; how many, how large and which formats is what the rules in force say. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import { formatsOf, sizeOf } from '../formats.ts'

interface FilesFieldProps {
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
}

export function FilesField({ files, onChange }: FilesFieldProps) {
  const { t, i18n } = useTranslation('public')
  const id = useId()
  const { data } = api.useQuery('get', '/guide')
  const limits = data?.complaintFiles
  return (
    <div className="field">
      <label htmlFor={id}>{t('complaint.files')}</label>
      {limits && (
        <p className="hint" id={`${id}-hint`}>
          {t('complaint.filesHint', {
            count: limits.most,
            size: sizeOf(limits.maxBytes, i18n.language),
            formats: formatsOf(limits.mediaTypes),
          })}
        </p>
      )}
      <input
        id={id}
        type="file"
        multiple
        accept={limits?.mediaTypes.join(',')}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange([...(event.currentTarget.files ?? [])])}
      />
      {files.length > 0 && (
        <ul>
          {files.map(({ name, size }) => (
            <li key={name}>
              {name} · {sizeOf(size, i18n.language)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
