/** `npm run worker:current`: from now on dossiers go on with the workers of the build that WORKER_BUILD names. */
import { Client, Connection } from '@temporalio/client'
import { makeCurrent } from '../stack/current-build.ts'
import { readConfiguration } from '../temporal.config.ts'
import { lineTo } from '../wiring/temporal.ts'

const {
  temporal,
  worker: { version },
} = readConfiguration()
if (!version) throw new Error('expected WORKER_BUILD, the build that is to become the current one')
const connection = await Connection.connect(lineTo(temporal))
const client = new Client({ connection, namespace: temporal.namespace })
await makeCurrent(client, version).finally(() => connection.close())
console.log(`build ${version.buildId} of ${version.deploymentName} is the current one`)
