/** What the register is asked for, as the address says; asked beside the code of the page that shows it. */
import type { LoaderFunctionArgs } from 'react-router'
import { fetchClient } from '../../../client/api.ts'
import { queries } from '../../../client/queries.ts'
import { paging } from '../../../ui/paged.tsx'
import { statusIn } from './statuses.ts'

export function asked(search: URLSearchParams) {
  const [text, country, status] = [search.get('q'), search.get('country'), statusIn(search)]
  const query = { ...(text && { text }), ...(country && { country }), ...(status && { status }) }
  return { params: { query } }
}

export function askAhead({ request }: LoaderFunctionArgs): null {
  const init = asked(new URL(request.url).searchParams)
  void queries.prefetchInfiniteQuery({
    queryKey: ['get', '/register', init],
    queryFn: async () => (await fetchClient.GET('/register', init)).data,
    initialPageParam: paging.initialPageParam,
  })
  return null
}
