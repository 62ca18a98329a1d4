/** Sends a dead message again. */
import { useTranslation } from 'react-i18next'
import { fetchClient } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { useSending } from '../../../ui/sending.ts'

type Delivery = components['schemas']['Delivery']

export function Retry({ delivery: { id, target } }: { readonly delivery: Delivery }) {
  const { t } = useTranslation('supervision')
  const announce = useAnnounce()
  const sending = useSending(
    () => fetchClient.POST('/deliveries/{id}/retry', { params: { path: { id } } }),
    () => announce(t('deliveries.sentAgain')),
  )
  return (
    <>
      <Button
        isDisabled={sending.isBusy}
        aria-label={t('deliveries.retryTo', { target })}
        onPress={() => void sending.submit()}
      >
        {t('deliveries.retry')}
      </Button>
      <ProblemNote error={sending.error} />
    </>
  )
}
