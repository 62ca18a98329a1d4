/** The keys of the viewer, opened by `?` or the button. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeySheet } from '../ui/key-sheet.tsx'
import { useViewerKeys } from './keys.ts'

/** What they do, as the catalogue names it. */
const keys = {
  '[ ]': 'documents',
  'n p': 'matches',
  'h l': 'pages',
  '+ -': 'zoom',
  r: 'turn',
  '/': 'search',
  F6: 'panes',
  Esc: 'leave',
  '.': 'annotate',
  '?': 'help',
} as const

export function ViewerKeys() {
  const { t } = useTranslation('viewer')
  const [isOpen, setOpen] = useState(false)
  useViewerKeys({ '?': () => setOpen(true) })
  const lines = Object.entries(keys).map(([each, does]) => ({
    keys: each,
    does: t(`keys.${does}`),
  }))
  return <KeySheet title={t('keys.title')} lines={lines} isOpen={isOpen} setOpen={setOpen} />
}
