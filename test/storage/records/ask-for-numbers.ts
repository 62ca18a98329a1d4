/** A process that asks for numbers as fast as it can and says how many it has, until it is done or killed. */
import { openRecords } from '../../../storage/records/records.ts'
import type { NumberRequest } from '../../../storage/records/numbers.ts'

const [, , url = '', requests = '[]'] = process.argv
const records = await openRecords(url)
let done = 0
const asked = JSON.parse(requests) as NumberRequest[]
for (let from = 0; from < asked.length; from += 10) {
  await Promise.all(
    asked.slice(from, from + 10).map(async (each) => {
      await records.allocateNumber(each)
      process.send?.((done += 1))
    }),
  )
}
await records.close()
process.exit(0)
