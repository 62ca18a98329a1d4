/** What an event of a recognition publishes: the entry after it, and what kind of change that is. */
import { z } from 'zod'
import { changeKinds } from './change.ts'
import { RegisterEntry } from './entry.ts'

export const Published = z
  .object({ kind: z.enum(changeKinds), entry: RegisterEntry })
  .meta({ id: 'Published' })
export type Published = z.infer<typeof Published>
