/** A leaf of the transparency log: a change of the register, or a decision. Its bytes are its canonical JSON (RFC 8785). */
import { z } from 'zod'
import { Sha256 } from '../evidence.ts'
import { changeKinds } from './change.ts'

const at = z.iso.datetime()

export const LogLeaf = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('register-change'),
      sequence: z.int().positive(),
      entry: z.uuid(),
      kind: z.enum(changeKinds),
      at,
      entrySha256: Sha256.describe('Of the canonical JSON of the entry after the change'),
    }),
    z.strictObject({
      type: z.literal('decision'),
      number: z.string().describe('文号'),
      at,
      documentSha256: Sha256.describe('Of the sealed decision'),
    }),
    z.strictObject({
      type: z.literal('trusted-list'),
      sequence: z.int().positive(),
      at,
      documentSha256: Sha256.describe('Of the signed list'),
    }),
  ])
  .meta({ id: 'LogLeaf' })
export type LogLeaf = z.infer<typeof LogLeaf>
