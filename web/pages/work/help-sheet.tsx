/** Which keys do what, and the switch that makes letters be letters again. */
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tick } from '../../ui/tick.tsx'
import { commands, keysOf } from './shortcuts.ts'
import type { useLetters } from './use-shortcuts.ts'

interface HelpSheetProps {
  readonly letters: ReturnType<typeof useLetters>
  readonly isOpen: boolean
  readonly setOpen: (open: boolean) => void
}

/** Not letters: they work in the table whatever is switched. */
const others = ['arrows', 'page', 'ends', 'enter'] as const

export function HelpSheet({ letters, isOpen, setOpen }: HelpSheetProps) {
  const { t } = useTranslation('work')
  const columns: Column<{ readonly keys: string; readonly does: string }>[] = [
    {
      key: 'keys',
      title: t('help.keys'),
      cell: ({ keys }) => <kbd>{keys}</kbd>,
      isRowHeader: true,
    },
    { key: 'does', title: t('help.does'), cell: ({ does }) => does },
  ]
  const rows = [
    ...commands.map((each) => ({ keys: keysOf[each], does: t(`command.${each}`) })),
    ...others.map((each) => ({ keys: t(`help.${each}.keys`), does: t(`help.${each}.does`) })),
  ]
  return (
    <>
      <div>
        <Button onPress={() => setOpen(true)}>{t('help.open')}</Button>
      </div>
      <Dialog title={t('help.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Table
          caption={t('help.title')}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ keys }) => keys}
          empty=""
        />
        <Tick isSelected={letters.areOn} onChange={letters.set}>
          {t('help.letters')}
        </Tick>
        <p className="soft">{t('help.lettersHint')}</p>
      </Dialog>
    </>
  )
}
