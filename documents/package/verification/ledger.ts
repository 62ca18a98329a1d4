/** Reads data/ledger.ndjson as it streams by: every line canonical, every hash recomputed, every mention kept. */
import { z } from 'zod'
import { chainHash, genesis } from '../../../storage/records/hash-chain.ts'
import { mentionsOf, type Mention } from '../mentions.ts'
import { canonical } from '../survey.ts'
import type { FindingCode, Report } from './findings.ts'
import { readJson } from './read-json.ts'

/** Events come in batches of half a megabyte at most. */
const longestLine = 4 * 1024 ** 2

const lineFeed = 0x0a
const Entry = z.strictObject({
  position: z.int(),
  event: z.looseObject({ dossier: z.string() }),
  previousHash: z.string(),
  hash: z.string(),
})

/** The entry of a line, or undefined where it is not written as the service writes it. */
function entryOf(line: Buffer) {
  const value = readJson(line)
  return canonical(value).equals(line) ? Entry.safeParse(value).data : undefined
}

export type LedgerReader = ReturnType<typeof createLedgerReader>

/** Reports the first break only: after it, nothing follows from anything. */
export function createLedgerReader(report: Report, mentioned: (mention: Mention) => void) {
  let rest: Buffer[] = []
  let held = 0
  const read = { entries: 0, head: genesis, over: false }
  const dossiers = new Set<string>()

  function stop(code: FindingCode): void {
    read.over = true
    rest = []
    report(code, `entry ${read.entries + 1}`)
  }

  function take(line: Buffer): void {
    const entry = entryOf(line)
    if (!entry) return stop('ledger-unreadable')
    const { position, event, previousHash, hash } = entry
    const follows = position === read.entries + 1 && previousHash === read.head
    if (!follows || hash !== chainHash(event, previousHash)) return stop('ledger-broken')
    read.entries += 1
    read.head = hash
    dossiers.add(event.dossier)
    for (const mention of mentionsOf(event)) mentioned(mention)
  }

  /** Whether the line may go on. */
  function hold(bytes: Uint8Array): boolean {
    held += bytes.length
    if (held <= longestLine) rest.push(Buffer.from(bytes))
    else stop('ledger-unreadable')
    return held <= longestLine
  }

  return {
    read(chunk: Uint8Array): void {
      let from = 0
      while (!read.over) {
        const to = chunk.indexOf(lineFeed, from)
        const fits = hold(chunk.subarray(from, to === -1 ? undefined : to))
        if (to === -1 || !fits) return
        const line = Buffer.concat(rest)
        rest = []
        held = 0
        from = to + 1
        take(line)
      }
    },
    end(): void {
      if (!read.over && held > 0) stop('ledger-unreadable')
    },
    found: () => ({
      entries: read.entries,
      head: read.head,
      dossiers: [...dossiers],
      /** Whether it was read to its end. */
      whole: !read.over,
    }),
  }
}
