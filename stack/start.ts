/** `npm start`: everything on this machine, data kept in `.data/`, until interrupted. */
import { readConfiguration } from '../temporal.config.ts'
import { buildConsole } from './build-console.ts'
import { startDevelopment } from './development.ts'
import { onStderr } from './progress.ts'
import { startService } from './service.ts'
import { welcome } from './welcome.ts'

const { dataFolder, http, servers } = readConfiguration()
const consoleFolder = await buildConsole(servers.cacheFolder, onStderr)
const issuer = 8081
const stack = await startDevelopment({ dataFolder, ports: { http: http.port, issuer } })
const service = await startService(stack.configuration({ CONSOLE_FOLDER: consoleFolder }))

welcome(service.address)
console.log(`\nData                      ${dataFolder}`)

const stop = async () => {
  await service.stop()
  await stack.stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.removeAllListeners(signal)
  process.once(signal, () => void stop())
}
