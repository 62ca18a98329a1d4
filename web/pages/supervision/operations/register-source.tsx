/** A supervisor registers where the list of a territory comes from, and which certificates may sign it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchClient } from '../../../client/api.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useSending } from '../../../ui/sending.ts'
import { SentForm } from '../../../ui/sent-form.tsx'
import { TextField } from '../../../ui/text-field.tsx'

const empty = { territory: '', name: '', url: '', pinned: '' }
type Typed = typeof empty

export function RegisterSource() {
  const { t } = useTranslation('supervision')
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{t('registerSource.title')}</Button>
      <Dialog title={t('registerSource.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <SourceForm onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

const sentOf = ({ territory, name, url, pinned }: Typed) => ({
  territory: territory.trim().toUpperCase(),
  name,
  ...(url && { url }),
  pinned: pinned.toLowerCase().split(/\s+/).filter(Boolean),
})

function SourceForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('supervision')
  const announce = useAnnounce()
  const [typed, setTyped] = useState(empty)
  const sending = useSending(
    (header) => fetchClient.POST('/partner-lists', { params: { header }, body: sentOf(typed) }),
    () => {
      announce(t('registerSource.done'))
      onDone()
    },
  )
  const field = (name: keyof Typed) => ({
    label: t(`registerSource.${name}`),
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
    ...sending.wrong(`/${name}`),
  })
  return (
    <SentForm
      label={t('registerSource.title')}
      sending={sending}
      action={t('registerSource.title')}
    >
      <TextField isRequired hint={t('registerSource.territoryHint')} {...field('territory')} />
      <TextField isRequired {...field('name')} />
      <TextField type="url" hint={t('registerSource.urlHint')} {...field('url')} />
      <TextField isRequired lines={3} hint={t('registerSource.pinnedHint')} {...field('pinned')} />
    </SentForm>
  )
}
