/** The manifest of a backup: every file of it with its digest; what is not listed is no part of it. */
import { z } from 'zod'
import { Sha256 } from './evidence.ts'

const File = z.strictObject({ file: z.string(), sha256: Sha256 })

export const Manifest = z.strictObject({
  format: z.literal('certificate-recognition-backup/1'),
  /** Instant of the snapshot that everything is of. */
  at: z.iso.datetime(),
  records: z.strictObject({
    /** The last migration of the schema. */
    migration: z.string(),
    /** In an order in which they can be filled. */
    tables: z.array(File.extend({ table: z.string(), rows: z.int().nonnegative() })),
  }),
  /** Dumps of Temporal's databases, in the order in which their addresses were given. */
  temporal: z.array(File),
  /** A line of JSON for each object version. */
  objects: File.extend({ count: z.int().nonnegative(), bytes: z.int().nonnegative() }),
})
export type Manifest = z.infer<typeof Manifest>

/** An object version as it was found, whose bytes lie in `objects/<sha256>`. */
export const KeptObject = z.strictObject({
  key: z.string(),
  versionId: z.string(),
  sha256: Sha256,
  size: z.int().nonnegative(),
  mediaType: z.string(),
  /** COMPLIANCE retention, ISO instant. */
  retainUntil: z.string().optional(),
  legalHold: z.boolean(),
})
export type KeptObject = z.infer<typeof KeptObject>
