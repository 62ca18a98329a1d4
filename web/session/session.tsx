/** Who is signed in, for every component. */
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { fetchClient } from '../client/api.ts'
import type { Person } from './person.ts'
import { bearer, signIn, signOut } from './provider.ts'

export interface Session {
  /** Absent where nobody is signed in. */
  readonly person: Person | undefined
  /** Whether it is known yet. */
  readonly known: boolean
  readonly signIn: () => Promise<void>
  readonly signOut: () => Promise<void>
}

const Context = createContext<Session | undefined>(undefined)

async function readPerson(): Promise<Person | null> {
  if ((await bearer()) === undefined) return null
  const { data } = await fetchClient.GET('/me')
  return data ?? null
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { data, isPending } = useQuery({ queryKey: ['me'], queryFn: readPerson, retry: false })
  const session = useMemo(
    () => ({ person: data ?? undefined, known: !isPending, signIn, signOut }),
    [data, isPending],
  )
  return <Context value={session}>{children}</Context>
}

export function useSession(): Session {
  const session = useContext(Context)
  if (!session) throw new Error('useSession outside SessionProvider')
  return session
}
