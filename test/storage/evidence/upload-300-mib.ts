/** Run by memory.test.ts in a process of its own: streams 300 MiB in and prints how much memory that took. */
import { Readable } from 'node:stream'
import { createEvidenceStore } from '../../../storage/evidence/store.ts'

const CHUNKS = 4800
const address = JSON.parse(process.argv[2] ?? '{}')
const store = createEvidenceStore({ ...address, retentionYears: 5, clock: () => new Date() })
const how = { mediaType: 'application/pdf', maxBytes: Number.MAX_SAFE_INTEGER }
const put = (evidenceId: string, chunks: number) =>
  store.put({ dossierId: 'dossier-1', evidenceId }, Readable.from(data(chunks)), how)

function* data(chunks: number) {
  for (let sent = 0; sent < chunks; sent += 1) yield Buffer.alloc(65_536, sent)
}

await put('warm', 1)
const before = process.resourceUsage().maxRSS
const { size } = await put('large', CHUNKS)
console.log(JSON.stringify({ size, grownKiB: process.resourceUsage().maxRSS - before }))
