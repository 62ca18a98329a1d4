/** Where files are dropped or chosen. */
import { type DropItem, DropZone, FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import './uploads.css'

interface FileDropProps {
  /** What is to be chosen, for whoever hears the button alone. */
  readonly what: string
  readonly accept: readonly string[]
  readonly several: boolean
  readonly onFiles: (files: readonly File[]) => void
  /** On the button. */
  readonly action?: string
}

const isFile = (item: DropItem) => item.kind === 'file'

export function FileDrop({ what, accept, several, onFiles, action }: FileDropProps) {
  const { t } = useTranslation('applicant')
  const dropped = async (items: readonly DropItem[]) => {
    const files = await Promise.all(items.filter(isFile).map((item) => item.getFile()))
    onFiles(several ? files : files.slice(0, 1))
  }
  return (
    <DropZone
      className="drop"
      aria-label={t('uploads.dropOne', { what })}
      onDrop={({ items }) => void dropped(items)}
    >
      <FileTrigger
        acceptedFileTypes={accept}
        allowsMultiple={several}
        onSelect={(list) => onFiles([...(list ?? [])])}
      >
        <Button
          aria-label={t('uploads.chooseOne', { what, action: action ?? t('uploads.choose') })}
        >
          {action ?? t('uploads.choose')}
        </Button>
      </FileTrigger>
      <p className="soft">{t(several ? 'uploads.dropSeveral' : 'uploads.drop')}</p>
    </DropZone>
  )
}
