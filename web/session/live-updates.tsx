/** Server-sent events of the cases that the reader may see: what is shown of a case is read again when something happens in it. */
import { useQueryClient } from '@tanstack/react-query'
import { createEventSource } from 'eventsource-client'
import { useEffect } from 'react'
import { touches } from '../client/queries.ts'
import { bearer } from './provider.ts'
import { useSession } from './session.tsx'

export function LiveUpdates() {
  const { person } = useSession()
  const queries = useQueryClient()
  const reads = person !== undefined
  useEffect(() => {
    if (!reads) return undefined
    const source = createEventSource({
      url: `${location.origin}/events/stream`,
      fetch: async (url, init) => {
        const token = await bearer()
        const headers = { ...init?.headers, Authorization: `Bearer ${token ?? ''}` }
        return fetch(url, { ...init, headers })
      },
      onMessage: ({ data }) => {
        const { dossier } = JSON.parse(data) as { dossier: string }
        void queries.invalidateQueries({ predicate: ({ queryKey }) => touches(queryKey, dossier) })
      },
    })
    return () => source.close()
  }, [reads, queries])
  return null
}
