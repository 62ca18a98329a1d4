/** Says what is kept of a form in this browser, since when, and lets it go. */
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Instant } from '../ui/moment.tsx'

interface DraftNoteProps {
  readonly savedAt: string | undefined
  readonly discard: () => void
}

export function DraftNote({ savedAt, discard }: DraftNoteProps) {
  const { t } = useTranslation('acts')
  if (savedAt === undefined) return null
  return (
    <p className="draft-note soft">
      <span>
        {t('draft.kept')} <Instant at={savedAt} />
      </span>
      <Button onPress={discard}>{t('draft.discard')}</Button>
    </p>
  )
}
