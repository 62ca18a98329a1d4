/** Run by memory.test.ts in a process of its own: seals and verifies 240 MiB and prints how much memory that took. */
import { randomBytes } from 'node:crypto'
import { buildPackage } from '../../../documents/package/build.ts'
import { verifyPackage } from '../../../documents/package/verify.ts'
import { createEvidenceStore } from '../../../storage/evidence/store.ts'
import { testSigner } from './signer.ts'
import { again, closedAt, specimen } from './specimen.ts'

const MiB = 1024 ** 2
const files = 24
const address = JSON.parse(process.argv[2] ?? '{}')
const store = createEvidenceStore({ ...address, retentionYears: 5, clock: () => new Date() })
const { signer } = await testSigner('Seal')
const peakKiB = () => process.resourceUsage().maxRSS
const seconds = (since: number) => (Date.now() - since) / 1000

async function seal(each: Awaited<ReturnType<typeof specimen>>) {
  const { dossier, entries } = each
  const parts = { dossier, ledger: again(entries), evidence: store, signer, at: closedAt }
  const { stream } = buildPackage(parts)
  return store.putStream(each.id, stream, 'application/x-tar')
}

// A small one first, so that only what grows with the size is counted.
const small = await seal(await specimen(store.putBytes, [randomBytes(9 * MiB), randomBytes(MiB)]))
await verifyPackage(await store.open(small))

const one = randomBytes(10 * MiB)
const stored = await specimen(async (dossier, bytes, mediaType) => {
  if (bytes !== one) return store.putBytes(dossier, bytes, mediaType)
  one.writeUInt32BE(one.readUInt32BE(0) + 1, 0)
  return store.putBytes(dossier, one, mediaType)
}, Array<Buffer>(files).fill(one))

const before = peakKiB()
const began = Date.now()
const { size, ...reference } = await seal(stored)
const sealSeconds = seconds(began)
const sealGrownKiB = peakKiB() - before
const middle = Date.now()
const { findings } = await verifyPackage(await store.open({ size, ...reference }))
console.log(
  JSON.stringify({
    size,
    findings: findings.map(({ code }) => code),
    sealGrownKiB,
    sealSeconds,
    grownKiB: peakKiB() - before,
    peakKiB: peakKiB(),
    verifySeconds: seconds(middle),
  }),
)
