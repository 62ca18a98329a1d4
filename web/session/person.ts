/** Who is signed in, as the interface knows them. */
import type { components } from '../client/schema.d.ts'

export type Person = components['schemas']['Person']
export type Role = Person['roles'][number]
