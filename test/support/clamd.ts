/** A real clamd that knows one thing: the EICAR test string, by a signature of our own. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../stack/free-port.ts'
import { guard } from '../../stack/guard.ts'
import { debianTool } from '../../stack/servers/debian.ts'

/** In two parts, so that no scanner takes this file for what it describes. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR',
  '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('')
export const signature = 'Eicar-Test-Signature.UNOFFICIAL'

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })

/** `streamMaxLength`: bytes of a stream that it takes, as clamd.conf writes them. */
export async function startClamd({ streamMaxLength = '25M' } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'clamd-'))
  const database = path.join(folder, 'database')
  mkdirSync(database)
  const hex = Buffer.from(eicar).toString('hex')
  writeFileSync(path.join(database, 'test.ndb'), `Eicar-Test-Signature:0:*:${hex}\n`)
  const port = await freePort()
  const configuration = path.join(folder, 'clamd.conf')
  writeFileSync(
    configuration,
    [
      `DatabaseDirectory ${database}`,
      `TemporaryDirectory ${folder}`,
      'TCPAddr 127.0.0.1',
      `TCPSocket ${port}`,
      `StreamMaxLength ${streamMaxLength}`,
      'Foreground true',
    ].join('\n'),
  )
  const child = spawn(debianTool('clamd') ?? 'clamd', [`--config-file=${configuration}`], {
    stdio: 'ignore',
  })
  guard(child)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let looks = 0; !(await answers(port)); looks += 1) {
    if (child.exitCode !== null || looks > 300) throw new Error('expected clamd to listen')
    await sleep(100)
  }
  return {
    port,
    async stop(): Promise<void> {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
