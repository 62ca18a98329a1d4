/** A person as the identity provider names them, and as the record keeps them. */
import { z } from 'zod'
import { roles } from '../procedure/roles.ts'

export const Person = z
  .object({
    sub: z.string().min(1).max(200).describe('Subject claim of the identity provider'),
    name: z.string().min(1).max(200),
    organisation: z
      .string()
      .max(200)
      .describe('Organisation claim; whose dossiers an applicant sees'),
    roles: z.array(z.enum(roles)),
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

/** A person named in a task or on a panel, without their roles. */
export const PersonName = Person.pick({ sub: true, name: true }).meta({ id: 'PersonName' })
export type PersonName = z.infer<typeof PersonName>
