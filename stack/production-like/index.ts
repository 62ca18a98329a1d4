/** `npm run stack:production-like`: the topology of production on this machine, data kept in `.data/production-like`, until interrupted. */
import path from 'node:path'
import { readConfiguration } from '../../temporal.config.ts'
import { buildConsole } from '../build-console.ts'
import { onStderr } from '../progress.ts'
import { welcome } from '../welcome.ts'
import { startProductionLike } from './start.ts'

const { dataFolder, http, servers } = readConfiguration()
const CONSOLE_FOLDER = await buildConsole(servers.cacheFolder, onStderr)
const folder = path.join(dataFolder, 'production-like')
const stack = await startProductionLike({
  dataFolder: folder,
  port: http.port,
  environment: { CONSOLE_FOLDER },
})

welcome(stack.address)
console.log('\nPart          process  address')
for (const { name, pid, address = '' } of Object.values(stack.parts))
  console.log(`${name.padEnd(12)} ${String(pid()).padStart(8)}  ${address}`)
console.log(`\nData          ${folder}`)

const stop = async () => {
  await stack.stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
