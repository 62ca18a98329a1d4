/** `npm run fsck`: reads everything that is kept once more; exits with 1 where anything disagrees with its record. */
import { randomUUID } from 'node:crypto'
import { newReading, readEverything } from '../activities/integrity/read-everything.ts'
import { createLogActivities } from '../activities/log.ts'
import { keyFileNoteSigner } from '../documents/log/signer.ts'
import { createEvidenceStore } from '../storage/evidence/store.ts'
import { createLogObjects } from '../storage/log/objects.ts'
import { openRecords } from '../storage/records/records.ts'
import { readConfiguration } from '../temporal.config.ts'

const { databaseUrl, evidence, rules, log, integrity } = readConfiguration()
const store = { ...evidence, retentionYears: rules.retentionYears, clock: () => new Date() }
const records = await openRecords(databaseUrl)
const signer = keyFileNoteSigner(log.keyFile, log.origin)
const { auditLog } = createLogActivities({ records, objects: createLogObjects(store), signer })
const parts = {
  ...{ records, auditLog, evidence: createEvidenceStore(store), now: () => new Date() },
  bytesPerSecond: integrity.bytesPerSecond,
}
const reading = newReading(randomUUID(), new Date().toISOString())
const { run, tally, sound } = await readEverything(reading, parts, ({ tally: { cases }, read }) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${cases} cases, ${read} objects of the next`)
})
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
for (let next: string | undefined = '0'; next !== undefined;) {
  const page: Awaited<ReturnType<typeof records.integrity.listFindings>> =
    await records.integrity.listFindings(run, { after: Number(next), limit: 200 })
  for (const { subject, version, text, expected, found } of page.items) {
    console.log(`✗ ${subject}${version === undefined ? '' : ` version ${version}`}`)
    console.log(`  ${text.en} ${text['zh-CN']}`)
    if (expected !== undefined) console.log(`  expected 应为 ${expected}`)
    if (found !== undefined) console.log(`  found 实为    ${found}`)
  }
  next = page.next
}
await records.close()
const counts = Object.entries(tally).map(([what, count]) => `${count} ${what}`)
console.log(`${sound ? '✓' : '✗'} ${counts.join(', ')}`)
process.exitCode = sound ? 0 : 1
