/** What narrows a list, as a landmark of the page; each filter stands in the address, so that going back finds it again. */
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import './filters.css'

interface FiltersProps {
  readonly label: string
  readonly children: ReactNode
}

export const Filters = ({ label, children }: FiltersProps) => (
  <search aria-label={label} className="filters no-print">
    {children}
  </search>
)

/**
 * `const { read, set } = useFilters()`: an empty value takes the filter out of the address; several that change together
 * are given to `setAll`.
 */
export function useFilters() {
  const [search, setSearch] = useSearchParams()
  const setAll = (values: Readonly<Record<string, string>>): void =>
    setSearch(
      (before) => {
        for (const [name, value] of Object.entries(values))
          if (value === '') before.delete(name)
          else before.set(name, value)
        return before
      },
      { replace: true },
    )
  return {
    read: (name: string): string => search.get(name) ?? '',
    set: (name: string, value: string): void => setAll({ [name]: value }),
    setAll,
  }
}
