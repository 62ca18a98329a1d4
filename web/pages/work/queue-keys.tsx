/** The keys of the queue: those that give commands, and those that work in the table whatever is switched. */
import { useTranslation } from 'react-i18next'
import { KeySheet } from '../../ui/key-sheet.tsx'
import { commands, keysOf } from './shortcuts.ts'

interface QueueKeysProps {
  readonly isOpen: boolean
  readonly setOpen: (open: boolean) => void
}

const others = ['arrows', 'page', 'ends', 'enter'] as const

export function QueueKeys(sheet: QueueKeysProps) {
  const { t } = useTranslation('work')
  const lines = [
    ...commands.map((each) => ({ keys: keysOf[each], does: t(`command.${each}`) })),
    ...others.map((each) => ({ keys: t(`help.${each}.keys`), does: t(`help.${each}.does`) })),
  ]
  return <KeySheet title={t('help.title')} lines={lines} {...sheet} />
}
