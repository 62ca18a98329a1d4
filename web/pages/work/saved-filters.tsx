/** Filters that the reader keeps by name, in this browser. */
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Filters } from './filters.ts'
import { recall, remember } from './local-memory.ts'

interface SavedFiltersProps {
  readonly filters: Filters
  readonly onApply: (filters: Filters) => void
}
type Saved = Readonly<Record<string, Filters>>

export function SavedFilters({ filters, onApply }: SavedFiltersProps) {
  const { t } = useTranslation(['work', 'common'])
  const [saved, setSaved] = useState(() => recall<Saved>('filters', {}))
  const [isOpen, setOpen] = useState(false)
  const keep = (next: Saved) => {
    remember('filters', next)
    setSaved(next)
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('saved.open')}</Button>
      <Dialog title={t('saved.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <SavedList
          saved={saved}
          onApply={(to) => {
            setOpen(false)
            onApply(to)
          }}
          onForget={(name) => {
            const { [name]: _, ...rest } = saved
            keep(rest)
          }}
        />
        {Object.keys(filters).length > 0 && (
          <SaveForm onSave={(name) => keep({ ...saved, [name]: filters })} />
        )}
      </Dialog>
    </>
  )
}

interface SavedListProps {
  readonly saved: Saved
  readonly onApply: (filters: Filters) => void
  readonly onForget: (name: string) => void
}

function SavedList({ saved, onApply, onForget }: SavedListProps) {
  const { t } = useTranslation('work')
  const names = Object.keys(saved)
  if (names.length === 0) return <p className="soft">{t('saved.none')}</p>
  return (
    <ul className="plain-list stack">
      {names.map((name) => (
        <li key={name} className="actions">
          <Button onPress={() => onApply(saved[name] ?? {})}>{t('saved.apply', { name })}</Button>
          <Button onPress={() => onForget(name)}>{t('saved.forget', { name })}</Button>
        </li>
      ))}
    </ul>
  )
}

function SaveForm({ onSave }: { readonly onSave: (name: string) => void }) {
  const { t } = useTranslation(['work', 'common'])
  const announce = useAnnounce()
  const [name, setName] = useState('')
  return (
    <Form
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(name.trim())
        setName('')
        announce(t('common:saved'))
      }}
    >
      <TextField
        label={t('saved.name')}
        value={name}
        onChange={setName}
        maxLength={60}
        isRequired
      />
      <Button type="submit" isDisabled={name.trim() === ''}>
        {t('saved.save')}
      </Button>
    </Form>
  )
}
