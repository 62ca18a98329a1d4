/** The keys of the viewer, opened by `?` or the button; here they are switched off and on. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useLetters } from '../ui/letters.ts'
import { Table } from '../ui/table.tsx'
import { Tick } from '../ui/tick.tsx'
import { useViewerKeys } from './keys.ts'

const keys = ['[ ]', 'n p', 'h l', '+ -', 'r', '/', 'F6', 'Esc', '?'] as const
/** Keys as the catalogue names them. */
const names: Readonly<Record<(typeof keys)[number], string>> = {
  '[ ]': 'documents',
  'n p': 'matches',
  'h l': 'pages',
  '+ -': 'zoom',
  r: 'turn',
  '/': 'search',
  F6: 'panes',
  Esc: 'leave',
  '?': 'help',
}

export function HelpSheet() {
  const { t } = useTranslation('viewer')
  const [isOpen, setOpen] = useState(false)
  const { areOn, set } = useLetters()
  useViewerKeys({ '?': () => setOpen(true) })
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('keys.title')}</Button>
      <Dialog title={t('keys.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Tick isSelected={areOn} onChange={set}>
          {t('keys.on')}
        </Tick>
        <Table
          caption={t('keys.title')}
          captionHidden
          columns={[
            {
              key: 'key',
              title: t('keys.key'),
              isRowHeader: true,
              cell: (key) => <kbd>{key}</kbd>,
            },
            { key: 'does', title: t('keys.does'), cell: (key) => t(`keys.${names[key]}`) },
          ]}
          rows={keys}
          rowKey={(key) => key}
          empty=""
        />
      </Dialog>
    </>
  )
}
