/** Which keys do what on a page, opened by its button, and the switch that makes letters be letters again (WCAG 2.1.4). */
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useLetters } from './letters.ts'
import { type Column, Table } from './table.tsx'
import { Tick } from './tick.tsx'

export interface KeyLine {
  /** As people read them. */
  readonly keys: string
  readonly does: string
}

interface KeySheetProps {
  readonly title: string
  readonly lines: readonly KeyLine[]
  readonly isOpen: boolean
  readonly setOpen: (open: boolean) => void
}

export function KeySheet({ title, lines, isOpen, setOpen }: KeySheetProps) {
  const { t } = useTranslation()
  const letters = useLetters()
  const columns: Column<KeyLine>[] = [
    { key: 'keys', title: t('keys.key'), cell: ({ keys }) => <kbd>{keys}</kbd>, isRowHeader: true },
    { key: 'does', title: t('keys.does'), cell: ({ does }) => does },
  ]
  return (
    <>
      <div>
        <Button onPress={() => setOpen(true)}>{t('keys.open')}</Button>
      </div>
      <Dialog title={title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Table
          caption={title}
          captionHidden
          columns={columns}
          rows={lines}
          rowKey={({ keys }) => keys}
          empty=""
        />
        <Tick isSelected={letters.areOn} onChange={letters.set}>
          {t('keys.letters')}
        </Tick>
        <p className="soft">{t('keys.lettersHint')}</p>
      </Dialog>
    </>
  )
}
