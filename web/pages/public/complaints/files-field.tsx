/** Chooses the files of a complaint; how many, how large and which formats is what the rules in force say. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../client/api.ts'
import { Button } from '../../../ui/button.tsx'
import { FileInput } from '../file-input.tsx'
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
      <strong id={`${id}-label`}>{t('complaint.files')}</strong>
      {limits && (
        <p className="hint" id={`${id}-hint`}>
          {t('complaint.filesHint', {
            count: limits.most,
            size: sizeOf(limits.maxBytes, i18n.language),
            formats: formatsOf(limits.mediaTypes),
          })}
        </p>
      )}
      <FileInput
        multiple
        labelledBy={`${id}-label`}
        describedBy={`${id}-hint`}
        accept={limits?.mediaTypes.join(',')}
        onChoose={(chosen) => onChange([...files, ...chosen])}
      />
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={`${file.name} ${file.size}`}>
              {file.name} · {sizeOf(file.size, i18n.language)}{' '}
              <Button
                aria-label={t('dropFile', { name: file.name })}
                onPress={() => onChange(files.filter((each) => each !== file))}
              >
                {t('drop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
