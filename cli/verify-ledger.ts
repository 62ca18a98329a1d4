/** `npm run ledger:verify [-- <dossier>…]`: recomputes the hash chain of every case, or of those named. */
import { openRecords } from '../storage/records/records.ts'
import { readConfiguration } from '../temporal.config.ts'

const records = await openRecords(readConfiguration().databaseUrl)
const named = process.argv.slice(2)
let cases = 0
let entries = 0
let broken = 0

async function verify(dossier: string): Promise<void> {
  const verdict = await records.verifyLedger(dossier)
  cases += 1
  entries += verdict.entries
  if (verdict.broken) {
    broken += 1
    const { position, expected, found } = verdict.broken
    console.log(`${dossier}: broken at ${position}: expected ${expected}, found ${found}`)
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${cases} cases, ${entries} entries`)
}

if (named.length > 0) for (const dossier of named) await verify(dossier)
else
  for (let page = await records.listCases(); page.length > 0;) {
    for (const dossier of page) await verify(dossier)
    page = await records.listCases({ after: page.at(-1) ?? '' })
  }
await records.close()
console.log(`${cases} cases, ${entries} entries, ${broken} broken`)
process.exitCode = broken > 0 ? 1 : 0
