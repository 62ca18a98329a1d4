/** A file of the reader's: the button speaks the page's language, which the browser's own may not. */
import type { InputHTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'

interface FileInputProps {
  /** Ids of the elements that name and describe it. */
  readonly labelledBy: string
  readonly describedBy?: string
  readonly multiple?: boolean
  readonly accept?: string | undefined
  readonly onChoose: (files: readonly File[]) => void
}

export function FileInput({ labelledBy, describedBy, onChoose, ...rest }: FileInputProps) {
  const { t } = useTranslation('public')
  const choose: InputHTMLAttributes<HTMLInputElement>['onChange'] = ({ currentTarget }) => {
    onChoose([...(currentTarget.files ?? [])])
    // The same file may be chosen again.
    currentTarget.value = ''
  }
  return (
    <label className="button button-plain file-input">
      {t(rest.multiple ? 'chooseFiles' : 'chooseFile')}
      <input
        type="file"
        className="visually-hidden"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onChange={choose}
        {...rest}
      />
    </label>
  )
}
