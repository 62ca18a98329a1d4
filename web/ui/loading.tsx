/** While something is being read. */
import { useTranslation } from 'react-i18next'

export function Loading() {
  const { t, ready } = useTranslation(undefined, { useSuspense: false })
  return (
    <p role="status" className="soft">
      {ready ? t('loading') : '…'}
    </p>
  )
}
