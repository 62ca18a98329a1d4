/** The memory that a large upload takes: bounded by parts in flight, not by the size of the file. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Gateway } from './gateway.ts'
import { MiB, startGateway } from './gateway.ts'

let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway()
  await gateway.store.prepare()
})
afterAll(() => gateway.stop())

describe('a stream of 300 MiB', () => {
  it('takes less than 100 MiB of memory', async () => {
    const script = path.join(import.meta.dirname, 'upload-300-mib.ts')
    const args = ['--import', 'tsx', script, JSON.stringify(gateway.address)]
    const { stdout } = await promisify(execFile)(process.execPath, args)
    const { size, grownKiB } = JSON.parse(stdout)
    expect(size).toBe(300 * MiB)
    expect(grownKiB).toBeLessThan(100 * 1024)
  })
})
