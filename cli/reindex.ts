/** `npm run reindex`: rebuilds every projection from the ledger. */
import { openRecords } from '../storage/records/records.ts'
import { readConfiguration } from '../temporal.config.ts'

const records = await openRecords(readConfiguration().databaseUrl)
const cases = await records.reindex((done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} cases`)
})
await records.close()
console.log(`${cases} cases rebuilt from the ledger`)
