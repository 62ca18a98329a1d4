/** Children: waited for, stopped, killed, paused, restarted, and never left behind. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { freePort } from '../../stack/free-port.ts'
import { isAlive } from '../../stack/lock.ts'
import { type ProcessSpec, type RunningProcess, startProcess } from '../../stack/process.ts'
import { temporaryFolder } from './temporary-folder.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const shell = (lines: string): ProcessSpec => ({
  name: 'example',
  command: '/bin/sh',
  args: ['-c', lines],
  log: path.join(temporaryFolder(), 'log'),
  ready: () => Promise.reject(new Error('not yet')),
})

describe('a child that serves', () => {
  let counter: RunningProcess
  let address: string
  const count = async () =>
    Number(await (await fetch(address, { signal: AbortSignal.timeout(500) })).text())

  beforeAll(async () => {
    const port = await freePort()
    const folder = temporaryFolder()
    address = `http://127.0.0.1:${port}`
    counter = await startProcess({
      name: 'counter',
      command: process.execPath,
      args: ['--import', 'tsx', here('./counter.ts'), String(port), path.join(folder, 'count')],
      log: path.join(folder, 'log'),
      ready: count,
    })
  })
  afterAll(() => counter.stop())

  it('is ready when its start is answered', async () => {
    expect(await count()).toBe(1)
    expect(counter.isRunning()).toBe(true)
  })

  it('does not answer while it is paused, and does when it is resumed', async () => {
    counter.pause()
    await expect(count()).rejects.toThrow()
    counter.resume()
    expect(await count()).toBe(1)
  })

  it('is gone after kill -9 and comes back on the same port and data', async () => {
    const before = counter.pid()
    await counter.kill9()
    expect(counter.isRunning()).toBe(false)
    await expect(count()).rejects.toThrow()
    await counter.restart()
    expect(counter.pid()).not.toBe(before)
    expect(await count()).toBe(2)
  })

  it('is stopped and started by a restart', async () => {
    await counter.restart()
    expect(await count()).toBe(3)
    expect(readFileSync(counter.log, 'utf8')).toBe('start 1\nstart 2\nstart 3\n')
  })

  it('ends when it is stopped while it is paused', async () => {
    counter.pause()
    await counter.stop()
    expect(counter.isRunning()).toBe(false)
    await counter.stop()
  })
})

describe('a child that does not come up', () => {
  it('fails at once when it ends, with its last lines', async () => {
    const started = startProcess(shell('echo no such table >&2; exit 3'))
    await expect(started).rejects.toThrow(
      /ended before it was ready \(exit code 3\)[^]*no such table/,
    )
  })

  it('fails when its program is absent', async () => {
    const spec = { ...shell(''), command: '/absent' }
    await expect(startProcess(spec)).rejects.toThrow('example could not be started')
  })

  it('is killed when it is late, even if the probe never answers', async () => {
    const ready = () => new Promise<never>(() => {})
    const spec = { ...shell('echo $$; sleep 60'), ready, readyWithinMs: 300 }
    await expect(startProcess(spec)).rejects.toThrow('not ready within 300 ms')
    await sleep(100)
    expect(isAlive(Number(readFileSync(spec.log, 'utf8')))).toBe(false)
  })
})

describe('a parent that is gone', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves no child behind after %s',
    async (signal) => {
      const log = path.join(temporaryFolder(), 'log')
      const parent = spawn(process.execPath, ['--import', 'tsx', here('./abandon.ts'), log])
      const [printed] = (await once(parent.stdout, 'data')) as [Buffer]
      const child = Number(printed.toString())
      expect(isAlive(child)).toBe(true)
      parent.kill(signal)
      for (let waited = 0; isRunning(child) && waited < 5_000; waited += 50) await sleep(50)
      expect(isRunning(child)).toBe(false)
    },
  )
})

/** An ended process whose new parent does not collect it keeps its number: then Linux says that it is a zombie. */
function isRunning(pid: number): boolean {
  if (!isAlive(pid)) return false
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return process.platform !== 'linux'
  }
}

describe('a port', () => {
  it('is refused when another program has it', async () => {
    const other = createServer().listen(await freePort(), '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    await expect(freePort(port)).rejects.toThrow(`port ${port} is taken`)
    other.close()
  })
})
