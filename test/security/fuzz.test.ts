/** Schemathesis asks the whole service, as nobody and as every role: no 5xx, no answer that its description does not know. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { roles } from '../../procedure/roles.ts'
import { resolveSchemathesis, schemathesisIsMissing } from '../../stack/servers/schemathesis.ts'
import { readConfiguration } from '../../temporal.config.ts'
import { startWithinMs } from '../support/service.ts'
import { startBroken } from './fuzz/broken.ts'
import { askers, dealtTo, leftOut, openTo } from './fuzz/operations.ts'
import { run } from './fuzz/run.ts'
import { type Asked, startAsked } from './fuzz/service.ts'

const { servers } = readConfiguration()
const schemathesis = await resolveSchemathesis({ ...servers, given: servers.schemathesis })
const wanted = schemathesis !== undefined || process.env.CI === 'true'
const itIfPresent = wanted ? it : it.skip
const tool = (): string => {
  if (!schemathesis) throw new Error(schemathesisIsMissing)
  return schemathesis
}

const withinMs = 300_000
/** The short form; `npm run fuzz` is the long one. */
const terms = { examples: 3, seed: 20_261_122, bounds: false }

describe('What is asked', () => {
  it('is every operation by one of those that it is open to, and something by every role', () => {
    const dealt = askers.flatMap(dealtTo)
    expect(new Set(dealt)).toEqual(new Set(askers.flatMap(openTo)))
    expect(dealt).toHaveLength(new Set(dealt).size)
    for (const asker of askers) {
      expect(openTo(asker)).toEqual(expect.arrayContaining([...dealtTo(asker)]))
      expect([asker, dealtTo(asker).length]).not.toEqual([asker, 0])
    }
    expect(askers).toHaveLength(roles.length + 1)
  })

  it('leaves out what does not end, and nothing else', () => {
    expect(Object.keys(leftOut)).toEqual(['GET /events/stream'])
  })
})

describe(wanted ? 'A service' : `A service (skipped: ${schemathesisIsMissing})`, () => {
  itIfPresent(
    'that breaks its promises is found out, each breach with its operation and a request that repeats it',
    async () => {
      const broken = await startBroken()
      const operations = broken.operations
      const pools = { values: {}, drawn: [] }
      const settings = { ...terms, operations, pools, token: undefined }
      const { found = '' } = await run(tool(), broken.address, settings)
      await broken.stop()
      for (const [operation, reason] of Object.entries(broken.breaches)) {
        const part = found
          .split(/^_{3,}.*_{3,}$/m)
          .find((each) => each.includes(operation.replace('GET ', '')))
        expect([operation, part]).toEqual([operation, expect.stringContaining(reason)])
        expect(part).toContain('curl')
      }
      expect(found).not.toContain('/whole')
    },
    withinMs,
  )
})

describe(wanted ? 'This service' : `This service (skipped: ${schemathesisIsMissing})`, () => {
  let asked: Asked | undefined
  const log: string[] = []
  const counted = { operations: 0, accepted: 0 }
  beforeAll(async () => {
    if (wanted) asked = await startAsked({ write: (line) => void log.push(line) })
  }, startWithinMs * 2)
  afterAll(() => asked?.stop())

  for (const asker of askers)
    itIfPresent(
      `answers as it says: to ${asker}, in ${dealtTo(asker).length} operations`,
      async () => {
        if (!asked) throw new Error('expected the service to run')
        const { address, pools, tokenOf } = asked
        const operations = dealtTo(asker)
        log.length = 0
        const settings = { ...terms, operations, pools, token: await tokenOf(asker) }
        const { found, requests, accepted } = await run(tool(), address, settings)
        // What the service said of its own failures tells where a 5xx comes from.
        expect(found && [found, ...log].join('\n')).toBeUndefined()
        expect(requests).toBeGreaterThanOrEqual(operations.length)
        counted.operations += operations.length
        counted.accepted += accepted
      },
      withinMs,
    )

  itIfPresent('has been asked about what exists: more than a quarter of it was done', () => {
    expect(counted.accepted).toBeGreaterThan(counted.operations / 4)
  })
})
