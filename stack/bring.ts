/** `npm run servers`: brings every server that the project starts, and says where each is. */
import { readConfiguration } from '../temporal.config.ts'
import { resolvePostgres } from './postgres.ts'
import { resolveTool } from './resolve.ts'
import { temporalCli, versityGateway } from './server-tool.ts'
import { resolveTestServer } from './test-server.ts'

const { servers } = readConfiguration()
const { cacheFolder } = servers
const found = {
  'Temporal CLI': await resolveTool(temporalCli, { cacheFolder, given: servers.temporal }),
  'Versity S3 Gateway': await resolveTool(versityGateway, { cacheFolder, given: servers.versitygw }),
  'Temporal test server': await resolveTestServer({ cacheFolder, given: servers.testServer }),
  PostgreSQL: await resolvePostgres(servers.postgresBin),
}
for (const [name, place] of Object.entries(found))
  console.log(`${name.padEnd(22)} ${place ?? 'not found; what needs it will say so'}`)
