/** Reads the ledger of a dossier as the lines of data/ledger.ndjson, and finds what evidence it and the dossier mention. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Dossier } from '../../domain/dossier.ts'
import type { LedgerEntry } from '../../domain/ledger.ts'
import { chainHash, genesis } from '../../storage/records/hash-chain.ts'
import { PackageError } from './error.ts'
import { indexed, type IndexedEvidence } from './index-file.ts'
import { identityOf, mentionsIn, mentionsOf } from './mentions.ts'

/** Canonical JSON (RFC 8785): the same value gives the same bytes wherever it was kept. */
export const canonical = (value: unknown): Buffer => Buffer.from(canonicalize(value) ?? '')

/** An entry as its line. */
export const lineOf = ({ position, event, previousHash, hash }: LedgerEntry): Buffer =>
  Buffer.concat([canonical({ position, event, previousHash, hash }), Buffer.from('\n')])

/** Throws PackageError where an entry does not follow, or is of another dossier. */
function assertFollows(entry: LedgerEntry, dossier: string, entries: number, head: string): void {
  const { position, event, previousHash, hash } = entry
  if (event.dossier !== dossier)
    throw new PackageError('WrongDossier', `expected entries of ${dossier}, got ${event.dossier}`)
  const follows = position === entries + 1 && previousHash === head
  if (!follows || hash !== chainHash(event, previousHash))
    throw new PackageError('ChainBroken', `expected entry ${entries + 1} to follow ${head}`)
}

export interface Survey {
  readonly entries: number
  /** Hash of the last entry. */
  readonly head: string
  readonly bytes: number
  /** Of all lines. */
  readonly sha256: string
  /** By path, then by key; each object version once. */
  readonly evidence: readonly IndexedEvidence[]
}

const byPlace = (one: IndexedEvidence, other: IndexedEvidence) =>
  `${one.path}\n${identityOf(one)}` < `${other.path}\n${identityOf(other)}` ? -1 : 1

/** Reads all of the ledger; memory stays at what it mentions. Throws PackageError. */
export async function survey(
  ledger: AsyncIterable<LedgerEntry>,
  dossier: Dossier,
): Promise<Survey> {
  const evidence = new Map<string, IndexedEvidence>()
  const note = (mentions: ReturnType<typeof mentionsIn>) => {
    for (const mention of mentions) {
      const identity = identityOf(mention.reference)
      const place = indexed(mention)
      const known = evidence.get(identity)
      // A decision is also a notice, and only there it has its number.
      if (!known || (place.notice && !known.notice)) evidence.set(identity, place)
    }
  }
  const digest = createHash('sha256')
  let [entries, head, bytes] = [0, genesis, 0]
  for await (const entry of ledger) {
    assertFollows(entry, dossier.id, entries, head)
    const line = lineOf(entry)
    digest.update(line)
    bytes += line.length
    entries += 1
    head = entry.hash
    note(mentionsOf(entry.event))
  }
  note(mentionsIn(dossier))
  const sorted = [...evidence.values()].sort(byPlace)
  return { entries, head, bytes, sha256: digest.digest('hex'), evidence: sorted }
}

/** The lines that the survey saw; what was appended since is left for nobody. Throws PackageError `LedgerChanged`. */
export async function* ledgerLines(
  ledger: AsyncIterable<LedgerEntry>,
  { entries, bytes }: Survey,
): AsyncGenerator<Buffer, void, undefined> {
  let [seen, written] = [0, 0]
  for await (const entry of ledger) {
    if (seen === entries) break
    const line = lineOf(entry)
    seen += 1
    written += line.length
    if (written > bytes) break
    yield line
  }
  if (seen !== entries || written !== bytes)
    throw new PackageError('LedgerChanged', `expected ${entries} entries again, got ${seen}`)
}
