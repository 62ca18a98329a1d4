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

/** `const { read, set } = useFilters()`: `set` with an empty value takes the filter out of the address. */
export function useFilters() {
  const [search, setSearch] = useSearchParams()
  return {
    read: (name: string): string => search.get(name) ?? '',
    set: (name: string, value: string): void =>
      setSearch(
        (before) => {
          if (value === '') before.delete(name)
          else before.set(name, value)
          return before
        },
        { replace: true },
      ),
  }
}
