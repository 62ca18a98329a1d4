/** What narrows the queue: text, kind of task, stage, last day, role; all of it in the address. */
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useSession } from '../../session/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Filters as FilterBar, useFilters } from '../../ui/filters.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type FilterName, type Filters, withFilters } from './filters.ts'
import { SavedFilters } from './saved-filters.tsx'

/** For nothing chosen. */
const all = ''

export function QueueFilters({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation(['work', 'common'])
  const { set } = useFilters()
  const [search, setSearch] = useSearchParams()
  const { person } = useSession()
  const apply = (to: Filters) => setSearch(withFilters(search, to), { replace: true })
  return (
    <FilterBar label={t('filters.label')}>
      <div id="queue-search">
        <SearchBox
          label={t('filters.text')}
          value={filters.text ?? ''}
          onSearch={(text) => set('text', text)}
        />
      </div>
      <OneOf name="kind" catalogue="task" filters={filters} />
      <OneOf name="stage" catalogue="stage" filters={filters} />
      {(person?.roles.length ?? 0) > 1 && (
        <OneOf name="role" catalogue="role" filters={filters} among={person?.roles} />
      )}
      <TextField
        label={t('filters.dueBy')}
        type="date"
        value={filters.dueBy ?? ''}
        onChange={(day) => set('dueBy', day)}
      />
      {Object.keys(filters).length > 0 && (
        <Button onPress={() => apply({})}>{t('filters.clear')}</Button>
      )}
      <SavedFilters filters={filters} onApply={apply} />
    </FilterBar>
  )
}

interface OneOfProps {
  readonly name: FilterName
  /** Which names of `terms` there are to choose from. */
  readonly catalogue: 'task' | 'stage' | 'role'
  readonly among?: readonly string[] | undefined
  readonly filters: Filters
}

function OneOf({ name, catalogue, among, filters }: OneOfProps) {
  const { t, i18n } = useTranslation(['work', 'terms'])
  const { set } = useFilters()
  const names = i18n.getResource(i18n.language, 'terms', catalogue) as Record<string, string>
  const known = Object.entries(names)
    .filter(([id]) => among?.includes(id) ?? true)
    .map(([id, label]) => ({ id, label }))
  return (
    <Choice
      label={t(`filters.${name}`)}
      options={[{ id: all, label: t('filters.any') }, ...known]}
      value={filters[name] ?? all}
      onChange={(id) => set(name, id)}
    />
  )
}
