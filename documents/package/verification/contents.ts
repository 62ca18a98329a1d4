/** Streams a package once and keeps what judging it takes: digests of all files, the small files, what the ledger says. */
import { createHash } from 'node:crypto'
import { names } from '../bag.ts'
import { identityOf, type Mention } from '../mentions.ts'
import { Refused, type Report } from './findings.ts'
import { createLedgerReader, type LedgerReader } from './ledger.ts'
import { readTar, type ReadEntry } from './read-tar.ts'

const MiB = 1024 ** 2

/** 1,000 document versions and all that is made in a case are far fewer. */
const mostFiles = 20_000
const mostMentions = 100_000

/** Files that are kept in memory, and the most bytes each may have. */
const kept: Readonly<Record<string, number>> = {
  [names.declaration]: 4096,
  [names.information]: 65_536,
  [names.readme]: 65_536,
  [names.manifest]: 8 * MiB,
  [names.tagManifest]: 65_536,
  [names.signature]: MiB,
  [names.timestamp]: MiB,
  [names.dossier]: 32 * MiB,
  [names.index]: 16 * MiB,
}

export interface Contents {
  /** The folder in which everything lies. */
  readonly base: string
  /** Seconds since 1970 that the files carry. */
  readonly modified: number
  /** By path below the folder. */
  readonly files: ReadonlyMap<string, { readonly sha256: string; readonly size: number }>
  readonly texts: ReadonlyMap<string, Buffer>
  readonly ledger: ReturnType<LedgerReader['found']>
  /** Each object version that the ledger mentions, with its digest. */
  readonly mentions: ReadonlyMap<string, Mention['reference']>
}

export interface Seen {
  readonly files: number
  /** Bytes of files so far. */
  readonly bytes: number
}

function createMentions() {
  const mentions = new Map<string, Mention['reference']>()
  const mentioned = ({ reference }: Mention): void => {
    // With the digest: one object version cannot have been two things, and both must then be there.
    mentions.set(`${identityOf(reference)} ${reference.sha256}`, reference)
    if (mentions.size > mostMentions) throw new Refused('too-many-files', names.ledger)
  }
  return { mentions, mentioned }
}

/** Takes the entries of one package in; each `accept` answers where the bytes of the entry go. */
function createIntake(report: Report) {
  const files = new Map<string, { sha256: string; size: number }>()
  const texts = new Map<string, Buffer>()
  const folded = new Set<string>()
  const { mentions, mentioned } = createMentions()
  const ledger = createLedgerReader(report, mentioned)
  let first: { base: string; modified: number } | undefined

  function place({ path, modified }: ReadEntry): string {
    const [base = '', ...below] = path.split('/')
    first ??= { base, modified }
    if (base !== first.base || below.length === 0) throw new Refused('other-folder', path)
    if (modified !== first.modified) report('other-time', path)
    const inside = below.join('/')
    if (folded.has(inside.toLowerCase())) throw new Refused('duplicate-path', path)
    if (folded.add(inside.toLowerCase()).size > mostFiles) throw new Refused('too-many-files')
    return inside
  }

  async function take(entry: ReadEntry, counted: (bytes: number) => void): Promise<void> {
    const path = place(entry)
    const most = kept[path]
    if (most !== undefined && entry.size > most) throw new Refused('too-large', path)
    const chunks: Uint8Array[] = []
    const hash = createHash('sha256')
    for await (const chunk of entry.chunks) {
      hash.update(chunk)
      if (most !== undefined) chunks.push(Buffer.from(chunk))
      if (path === names.ledger) ledger.read(chunk)
      counted(chunk.length)
    }
    if (path === names.ledger) ledger.end()
    if (most !== undefined) texts.set(path, Buffer.concat(chunks))
    files.set(path, { sha256: hash.digest('hex'), size: entry.size })
  }

  return {
    take,
    contents: (): Contents => ({
      base: first?.base ?? '',
      modified: first?.modified ?? 0,
      ...{ files, texts, mentions },
      ledger: ledger.found(),
    }),
  }
}

/** Reads the package to its end. Throws Refused where its form makes reading on pointless. */
export async function readContents(
  source: AsyncIterable<Uint8Array>,
  report: Report,
  progress: (seen: Seen) => void,
): Promise<Contents> {
  const intake = createIntake(report)
  let [files, bytes] = [0, 0]
  for await (const entry of readTar(source)) {
    await intake.take(entry, (count) => {
      bytes += count
      progress({ files, bytes })
    })
    files += 1
  }
  return intake.contents()
}
