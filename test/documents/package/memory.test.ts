/** The memory that a large package takes: bounded by the parts in flight, not by what it holds. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Gateway, MiB, startGateway } from '../../storage/evidence/gateway.ts'

let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway()
  await gateway.store.prepare()
})
afterAll(() => gateway.stop())

describe('A package of 240 MiB', () => {
  it('is sealed and verified in less than 100 MiB of memory', async () => {
    const script = path.join(import.meta.dirname, 'seal-240-mib.ts')
    const args = ['--import', 'tsx', script, JSON.stringify(gateway.address)]
    const { stdout } = await promisify(execFile)(process.execPath, args)
    process.stdout.write(stdout)
    const { size, findings, grownKiB } = JSON.parse(stdout)
    expect(size).toBeGreaterThan(240 * MiB)
    expect(findings).toEqual(['no-anchors'])
    expect(grownKiB).toBeLessThan(100 * 1024)
  })
})
