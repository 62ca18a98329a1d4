/** Pages of a list, one after another; what has come stays, and the next is asked for by a button. */
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Loading } from './loading.tsx'
import { ProblemNote } from './problem-note.tsx'

export interface ListPage<Row> {
  readonly items: readonly Row[]
  readonly next?: string
}

/** For `api.useInfiniteQuery(…, init, paging)`. */
export const paging = {
  pageParamName: 'after',
  // Absent from the address: for undefined, the library would ask for page 0.
  initialPageParam: null,
  getNextPageParam: (page: { readonly next?: string }) => page.next,
} as const

interface PagedProps<Row> {
  readonly list: UseInfiniteQueryResult<InfiniteData<ListPage<Row>>, unknown>
  /** Shows all rows that have come. */
  readonly children: (rows: readonly Row[]) => ReactNode
}

export function Paged<Row>({ list, children }: PagedProps<Row>) {
  const { t } = useTranslation()
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = list
  if (isPending) return <Loading />
  return (
    <div className="stack">
      <ProblemNote error={error} />
      {data && children(data.pages.flatMap(({ items }) => items))}
      {hasNextPage && (
        <div>
          <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t(isFetchingNextPage ? 'loading' : 'more')}
          </Button>
        </div>
      )}
    </div>
  )
}
