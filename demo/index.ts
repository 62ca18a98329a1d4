/** `npm run demo`: two real foreign CAs' dossiers through the whole procedure on real servers, one granted, one refused. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startDevelopment } from '../stack/development.ts'
import { startService } from '../stack/service.ts'
import { castOf } from './cast.ts'
import { grantScript, refusalScript } from './scripts.ts'
import { createNarrator } from './narrator.ts'
import { decideTheLongWay } from './long-story.ts'
import { keepDocuments, keepTrust } from './keep-documents.ts'
import { decide, file } from './story.ts'
import { resultOf } from './result.ts'

const json = process.argv.includes('--json')
const keep = process.argv.includes('--keep')
const narrator = createNarrator(json)

const dataFolder = mkdtempSync(path.join(tmpdir(), 'recognition-demo-'))
const stack = await startDevelopment({ dataFolder })
narrator.tell('Temporal, object storage and identity issuer are up')
const service = await startService(stack.configuration({ RULE_SET: 'Demonstration' }))
narrator.tell(`the service is up at ${service.address}`)
keepTrust(stack)
const cast = await castOf(stack, service.address)

const results = []
const told = [
  { ...grantScript(), go: decideTheLongWay },
  { ...refusalScript(), go: decide },
]
for (const { title, script, go } of told) {
  narrator.chapter(title)
  const dossier = await file(cast, script, narrator.tell)
  await go(cast, dossier, script, narrator.tell)
  await keepDocuments(cast, dossier, narrator.tell)
  results.push(await resultOf(cast, service.records, dossier))
}
narrator.end(results)

if (keep) {
  console.log(`\nStill running at ${service.address}; interrupt to end.`)
  await new Promise((resolve) => process.once('SIGINT', resolve))
}
await service.stop()
await stack.stop()
rmSync(dataFolder, { recursive: true, force: true })
const asExpected = results.map(({ outcome }) => outcome).join() === 'granted,refused'
process.exit(asExpected && results.every(({ ledger }) => ledger.verified) ? 0 : 1)
