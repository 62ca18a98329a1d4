/** The form above the register; what is chosen goes into the address. */
import { type SubmitEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { countries } from '../countries.ts'
import { textIn } from '../form-text.ts'
import { OptionList } from '../option-list.tsx'
import { statuses } from './statuses.ts'

const all = 'all'

export function Filters() {
  const { t, i18n } = useTranslation(['public', 'common'])
  const [search, setSearch] = useSearchParams()
  const places = useMemo(() => countries(i18n.language), [i18n.language])
  const choose = (name: string, value: string) =>
    setSearch((before) => {
      if (value === '' || value === all) before.delete(name)
      else before.set(name, value)
      return before
    })
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    choose('q', textIn(new FormData(event.currentTarget), 'q'))
  }
  return (
    <form role="search" className="public-filters no-print" onSubmit={submit}>
      <TextField
        key={search.get('q')}
        name="q"
        type="search"
        label={t('register.text')}
        hint={t('register.textHint')}
        defaultValue={search.get('q') ?? ''}
        maxLength={200}
      />
      <OptionList
        label={t('register.country')}
        options={[{ id: all, label: t('all') }, ...places]}
        value={search.get('country') ?? all}
        onChange={(id) => choose('country', id)}
      />
      <OptionList
        label={t('register.status')}
        options={[
          { id: all, label: t('all') },
          ...statuses.map((id) => ({ id, label: t(`status.${id}`) })),
        ]}
        value={search.get('status') ?? all}
        onChange={(id) => choose('status', id)}
      />
      <Button type="submit" tone="primary">
        {t('common:search')}
      </Button>
    </form>
  )
}
