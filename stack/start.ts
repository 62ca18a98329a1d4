/** `npm start`: everything on this machine, data kept in `.data/`, until interrupted. */
import { readConfiguration } from '../temporal.config.ts'
import { startDevelopment } from './development.ts'
import { people } from './people.ts'
import { startService } from './service.ts'

const { dataFolder, http } = readConfiguration()
const issuer = 8081
const stack = await startDevelopment({ dataFolder, ports: { http: http.port, issuer } })
const service = await startService(stack.configuration())

console.log(`
Certificate recognition   ${service.address}
Interface to browse       ${service.address}/docs
Readiness                 ${service.address}/readyz
Data                      ${dataFolder}

People (npm run --silent token -- <role>):`)
for (const { roles, sub, name, organisation } of Object.values(people))
  console.log(`  ${roles.join(',').padEnd(10)} ${sub.padEnd(8)} ${name}, ${organisation}`)

const stop = async () => {
  await service.stop()
  await stack.stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.removeAllListeners(signal)
  process.once(signal, () => void stop())
}
