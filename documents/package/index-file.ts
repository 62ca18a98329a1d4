/** data/index.json: which evidence lies where in the package, and what the files outside data/ must say. */
import { z } from 'zod'
import { evidencePath } from './file-name.ts'
import type { Mention } from './mentions.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const IndexedEvidence = z.strictObject({
  key: z.string(),
  versionId: z.string(),
  sha256: Sha256,
  size: z.int().nonnegative(),
  mediaType: z.string(),
  path: z.string(),
  type: z.string().describe('Code of the document type, or what else it is'),
  fileName: z.string().describe('As given by whoever filed it'),
  version: z.int().positive().optional(),
  notice: z.string().optional().describe('文号 of a notice'),
})
export type IndexedEvidence = z.infer<typeof IndexedEvidence>

export const PackageIndex = z.strictObject({
  format: z.literal(1),
  dossier: z.uuid(),
  closedAt: z.iso.datetime(),
  organisation: z.string().describe('Source-Organization of bag-info.txt'),
  software: z.string().describe('Bag-Software-Agent of bag-info.txt'),
  timestamped: z.boolean().describe('Whether timestamp.tsr must be there'),
  readme: Sha256.describe('README.txt'),
  ledger: z.strictObject({ entries: z.int().nonnegative(), head: Sha256 }),
  evidence: z.array(IndexedEvidence),
})
export type PackageIndex = z.infer<typeof PackageIndex>

const textOr = (value: unknown, other: string): string =>
  typeof value === 'string' && value !== '' ? value : other

const extensions: Readonly<Record<string, string>> = {
  'application/json': '.json',
  'application/pdf': '.pdf',
}

/** What a mention is called: a document has type and name; what the service made is called what it is. */
function describe({ reference, as, holder }: Mention) {
  const extension = extensions[reference.mediaType] ?? ''
  if (typeof holder.fileName === 'string') {
    const version = z.int().positive().safeParse(holder.version).data
    const type = textOr(holder.type, 'document')
    return { type, fileName: holder.fileName, ...(version && { version }) }
  }
  if (as === 'document' && typeof holder.kind === 'string') {
    const notice = typeof holder.number === 'string' ? { notice: holder.number } : {}
    return {
      type: `notice-${holder.kind}`,
      fileName: `notice-${holder.kind}${extension}`,
      ...notice,
    }
  }
  const made = { evidence: 'technical-report', form: 'form', document: 'decision' }[as] ?? as
  return { type: made, fileName: `${made}${extension}` }
}

/** The place of one piece of evidence; equal bytes under the same name share a file. */
export function indexed(mention: Mention): IndexedEvidence {
  const { key, versionId, sha256, size, mediaType } = mention.reference
  const what = describe(mention)
  const path = evidencePath(sha256, what.fileName)
  return { key, versionId, sha256, size, mediaType, path, ...what }
}
