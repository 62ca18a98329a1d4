/** All entries of a dossier's ledger that the reader may see, page by page, newest first. */
import { useEffect } from 'react'
import { api } from '../../client/api.ts'
import type { components } from '../../client/schema.d.ts'
import { paging } from '../../ui/paged.tsx'

export type EntryView = components['schemas']['LedgerEntryView']

export function useWholeLedger(id: string) {
  const list = api.useInfiniteQuery(
    'get',
    '/dossiers/{id}/ledger',
    { params: { path: { id }, query: { limit: 200 } } },
    paging,
  )
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const entries = data?.pages.flatMap(({ items }) => items) ?? []
  return { entries: entries.toReversed(), isWhole: data !== undefined && !hasNextPage }
}
