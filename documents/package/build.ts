/** Builds the sealed package of a dossier as a stream: payload, manifest, seal, time stamp, in this order. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Dossier } from '../../domain/dossier.ts'
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { LedgerEntry } from '../../domain/ledger.ts'
import { signContent } from '../cms/sign.ts'
import type { Signer } from '../seal/signer.ts'
import type { Stamped } from '../timestamp/client.ts'
import * as bag from './bag.ts'
import { PackageError } from './error.ts'
import type { IndexedEvidence, PackageIndex } from './index-file.ts'
import { identityOf } from './mentions.ts'
import { readme } from './readme.ts'
import { canonical, ledgerLines, survey, type Survey } from './survey.ts'
import { createWriter, type PackageWriter } from './writer.ts'

export interface PackageParts {
  /** As it ended. */
  readonly dossier: Dossier
  /** The whole ledger from its first entry; gone through twice, so each iteration must begin anew. */
  readonly ledger: AsyncIterable<LedgerEntry>
  readonly evidence: { open(reference: EvidenceRef): Promise<Readable> }
  readonly signer: Signer
  /** An RFC 3161 time stamp over the bytes; absent: the package carries none. */
  readonly timestamp?: ((bytes: Uint8Array) => Promise<Stamped>) | undefined
  /** The instant at which the case closed, ISO 8601: the time of every file. */
  readonly at: string
  /** Told the bytes so far at each chunk; what it throws ends the building. */
  readonly progress?: (bytes: number) => void
}

export interface BuiltPackage {
  readonly manifestSha256: string
  readonly files: number
  /** Of the whole package. */
  readonly bytes: number
  /** The instant of the time stamp, ISO 8601; absent without one. */
  readonly timestamp?: string
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function indexOf({ dossier, at, timestamp }: PackageParts, surveyed: Survey): PackageIndex {
  const { entries, head, evidence } = surveyed
  return {
    format: 1,
    dossier: dossier.id,
    closedAt: at,
    organisation: bag.organisation,
    software: bag.software,
    timestamped: timestamp !== undefined,
    readme: sha256Of(Buffer.from(readme)),
    ledger: { entries, head },
    evidence: [...evidence],
  }
}

async function* opened(store: PackageParts['evidence'], evidence: IndexedEvidence) {
  const { key, versionId, sha256, size, mediaType } = evidence
  try {
    yield* await store.open({ key, versionId, sha256, size, mediaType })
  } catch (cause) {
    const { code } = cause as { code?: unknown }
    // Whatever else it is, such as a store that does not answer, may pass by.
    if (code !== 'EvidenceMissing' && code !== 'EvidenceMismatch') throw cause
    throw new PackageError(code, `expected ${identityOf(evidence)} with ${sha256}`, { cause })
  }
}

/** Each file once, though several references may share it. */
async function* evidenceFiles(writer: PackageWriter, parts: PackageParts, { evidence }: Survey) {
  let last = ''
  for (const each of evidence) {
    if (each.path === last) continue
    last = each.path
    const otherwise = (found: string): never => {
      const expected = `${each.size} bytes with ${each.sha256}`
      const message = `expected ${identityOf(each)} with ${expected}, got ${found}`
      throw new PackageError('EvidenceMismatch', message)
    }
    const chunks = opened(parts.evidence, each) as AsyncIterable<Uint8Array>
    const expected = { sha256: each.sha256, otherwise }
    yield* writer.file({ path: each.path, size: each.size, chunks, expected })
  }
}

async function* payload(writer: PackageWriter, parts: PackageParts, surveyed: Survey) {
  const otherwise = (found: string): never => {
    throw new PackageError('LedgerChanged', `expected the ledger to read the same, got ${found}`)
  }
  yield* writer.file({
    path: bag.names.ledger,
    size: surveyed.bytes,
    chunks: ledgerLines(parts.ledger, surveyed),
    expected: { sha256: surveyed.sha256, otherwise },
  })
  yield* writer.whole(bag.names.dossier, canonical(parts.dossier))
  yield* writer.whole(bag.names.index, canonical(indexOf(parts, surveyed)))
  yield* evidenceFiles(writer, parts, surveyed)
}

/** The files beside data/ that come after it; answers what they say of the whole. */
async function* seal(writer: PackageWriter, parts: PackageParts, index: PackageIndex) {
  const { names } = bag
  const manifest = Buffer.from(bag.manifest(writer.payload()))
  const information = bag.information(index, writer.measured())
  yield* writer.whole(names.information, Buffer.from(information))
  yield* writer.whole(names.manifest, manifest)
  const signing = { content: manifest, detached: true, signer: parts.signer, at: new Date() }
  const signature = await signContent(signing)
  yield* writer.whole(names.signature, signature)
  const stamped = await parts.timestamp?.(signature)
  if (stamped) yield* writer.whole(names.timestamp, stamped.response)
  yield* writer.whole(names.tagManifest, Buffer.from(bag.manifest(writer.tags())))
  yield writer.end()
  return { manifestSha256: sha256Of(manifest), ...(stamped && { timestamp: stamped.at }) }
}

interface Outcome {
  bytes: number
  built?: Omit<BuiltPackage, 'bytes'>
}

/** The whole tar; tells the outcome what it came to. */
async function* packaged(parts: PackageParts, outcome: Outcome) {
  const surveyed = await survey(parts.ledger, parts.dossier)
  const writer = createWriter(parts.dossier.id, bag.modifiedOf(parts.at))
  yield* writer.whole(bag.names.declaration, Buffer.from(bag.declaration))
  yield* writer.whole(bag.names.readme, Buffer.from(readme))
  yield* payload(writer, parts, surveyed)
  const sealed = yield* seal(writer, parts, indexOf(parts, surveyed))
  outcome.built = { ...sealed, files: writer.payload().length + writer.tags().length }
}

async function* counted(parts: PackageParts, outcome: Outcome) {
  for await (const chunk of packaged(parts, outcome)) {
    outcome.bytes += chunk.length
    parts.progress?.(outcome.bytes)
    yield chunk
  }
}

/**
 * The package as a stream of an uncompressed tar, and what it turned out to be once it was read to its end. Memory stays
 * at one chunk and the list of files. Both fail with PackageError, or with what store, signer or authority threw.
 */
export function buildPackage(parts: PackageParts): {
  stream: Readable
  built: Promise<BuiltPackage>
} {
  const outcome: Outcome = { bytes: 0 }
  const stream = Readable.from(counted(parts, outcome), { objectMode: false })
  const built = finished(stream).then(() => {
    if (outcome.built) return { ...outcome.built, bytes: outcome.bytes }
    throw new Error('expected a package that was read to its end')
  })
  // Whoever reads the stream meets the error there; the promise need not be awaited too.
  built.catch(() => undefined)
  return { stream, built }
}
