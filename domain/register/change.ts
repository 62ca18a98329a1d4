/** A change of the register: the entry as it stands after it. Changes are numbered without gaps and never altered. */
import { z } from 'zod'
import { RegisterEntry } from './entry.ts'

export const changeKinds = [
  'granted',
  'renewed',
  'details-changed',
  'chain-changed',
  'types-changed',
  'status-changed',
] as const

export const RegisterChange = z
  .object({
    sequence: z.int().positive().describe('Place among all changes of the register, from 1'),
    entry: z.uuid(),
    kind: z.enum(changeKinds),
    at: z.iso.datetime().describe('When the register changed'),
    event: z.int().positive().describe('The event of the recognition that made it'),
    after: RegisterEntry.describe('The entry after the change'),
  })
  .meta({ id: 'RegisterChange' })
export type RegisterChange = z.infer<typeof RegisterChange>
