/** Asks for the entry as it stood at an instant; the instant is in the address. */
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { textIn } from '../form-text.ts'

export function AsOf() {
  const { t } = useTranslation('public')
  const [search, setSearch] = useSearchParams()
  const at = search.get('at')
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosen = textIn(new FormData(event.currentTarget), 'at')
    setSearch(chosen ? { at: chosen } : {})
  }
  return (
    <section aria-labelledby="as-of" className="no-print">
      <h2 id="as-of">{t('entry.asOf')}</h2>
      <form className="public-filters" onSubmit={submit}>
        <TextField
          key={at}
          name="at"
          type="datetime-local"
          label={t('entry.asOfInstant')}
          hint={t('beijingTime')}
          defaultValue={at ?? ''}
        />
        <Button type="submit">{t('entry.showAsOf')}</Button>
        {at && <Button onPress={() => setSearch({})}>{t('entry.showNow')}</Button>}
      </form>
    </section>
  )
}
