/**
 * `npm run demo`, in three acts on real servers: a real foreign CA's dossier is granted the long way, another's is refused;
 * and what follows the grant, until the recognition is cancelled.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildConsole } from '../stack/build-console.ts'
import { startDevelopment } from '../stack/development.ts'
import { onStderr } from '../stack/progress.ts'
import { startService } from '../stack/service.ts'
import { welcome } from '../stack/welcome.ts'
import { readConfiguration } from '../temporal.config.ts'
import { afterGrant, afterGrantTitle } from './after-grant.ts'
import { castOf } from './cast.ts'
import { createCaller } from './client.ts'
import { grantScript, refusalScript } from './scripts.ts'
import { createNarrator } from './narrator.ts'
import { decideTheLongWay } from './long-story.ts'
import { keepAfterGrant, keepDocuments, keepTrust } from './keep-documents.ts'
import { specimenChain } from './specimen/specimen-chain.ts'
import { decide, file, until } from './story.ts'
import { afterGrantResult, resultOf } from './result.ts'

const json = process.argv.includes('--json')
const keep = process.argv.includes('--keep')
const narrator = createNarrator(json)
const { servers } = readConfiguration()

const dataFolder = mkdtempSync(path.join(tmpdir(), 'recognition-demo-'))
const stack = await startDevelopment({ dataFolder })
narrator.tell('Temporal, object storage and identity issuer are up')
const trust = stack.configuration({
  RULE_SET: 'Demonstration',
  // Only who stays to look needs the pages.
  ...(keep && { CONSOLE_FOLDER: await buildConsole(servers.cacheFolder, onStderr) }),
  // What is logged goes where the story is told.
  LOG_LEVEL: json ? 'silent' : 'error',
})
const service = await startService(trust)
narrator.tell(`the service is up at ${service.address}`)
keepTrust(stack)
const cast = await castOf(stack, service.address)

const [grant, refusal] = [grantScript(), refusalScript()]
const dossiers = []
const acts = [
  { ...grant, go: decideTheLongWay },
  { ...refusal, go: decide },
]
for (const { title, script, go } of acts) {
  narrator.chapter(title)
  const dossier = await file(cast, script, narrator.tell)
  await go(cast, dossier, script, narrator.tell)
  await keepDocuments(cast, dossier, narrator.tell)
  dossiers.push(await resultOf(cast, service.records, dossier))
}

narrator.chapter(afterGrantTitle)
const granted = await until(cast, dossiers[0]?.dossier ?? '', 'a recognition', (view) =>
  Boolean(view.recognition),
)
const types = grant.script.form['certificate-types'].types
const specimen = await specimenChain(types.flatMap(({ policyOids }) => policyOids).slice(0, 1))
const told = await afterGrant({
  ...{ cast, specimen, trust, tell: narrator.tell },
  visitor: createCaller(service.address),
  recognition: granted.recognition ?? '',
})
const lookAt = await keepAfterGrant(cast, told, specimen)
const followed = await afterGrantResult(told, service.records, lookAt)
narrator.end(dossiers, followed)

if (keep) {
  welcome(service.address)
  console.log('\nStill running; interrupt to end.')
  await new Promise((resolve) => process.once('SIGINT', resolve))
}
await service.stop()
await stack.stop()
rmSync(dataFolder, { recursive: true, force: true })
const asExpected = dossiers.map(({ outcome }) => outcome).join() === 'granted,refused'
const ledgers = [...dossiers.map(({ ledger }) => ledger), ...Object.values(followed.ledgers)]
process.exit(asExpected && ledgers.every(({ verified }) => verified) ? 0 : 1)
