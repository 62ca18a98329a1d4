/** Which services an entry has: types under keys, with the statuses of the one while the other was of the chain. */
import { beforeAll, describe, expect, it } from '@jest/globals'
import { servicesOf } from '../../../documents/trusted-list/services.ts'
import type { ChainCertificate } from '../../../domain/register/entry.ts'
import type { StatusPeriod } from '../../../domain/register/status.ts'
import { entryOf, inForce, issuingCertificate } from './register.ts'

let key: ChainCertificate
let other: ChainCertificate
beforeAll(async () => {
  key = await issuingCertificate('CN=One,C=AT')
  other = await issuingCertificate('CN=Two,C=AT')
})

const now = '2026-11-21T00:00:00.000Z'
const day = (text: string) => `2026-${text}T00:00:00.000Z`
const period = (status: StatusPeriod['status'], from: string, to?: string): StatusPeriod => ({
  ...inForce,
  status,
  from: day(from),
  ...(to && { to: day(to) }),
})

function told(certificate: Partial<ChainCertificate>, history: StatusPeriod[]) {
  const entry = entryOf(1, [{ ...key, ...certificate }])
  const [type] = entry.types
  return servicesOf({ ...entry, types: [{ ...type!, history }] }, now).map(({ periods }) =>
    periods.map(({ status, from }) => `${status} ${from.slice(5, 10)}`),
  )
}

const history = [
  period('in-force', '01-05', '05-01'),
  period('restricted', '05-01', '07-01'),
  period('in-force', '07-01'),
]

describe('A service', () => {
  it('has the periods of its type, newest first', () => {
    expect(told({}, history)).toEqual([['in-force 07-01', 'restricted 05-01', 'in-force 01-05']])
  })

  it('begins when its key came into the chain', () => {
    expect(told({ from: day('06-01') }, history)).toEqual([['in-force 07-01', 'restricted 06-01']])
  })

  it('ends when its key left the chain', () => {
    expect(told({ until: day('06-01') }, history)).toEqual([
      ['left-chain 06-01', 'restricted 05-01', 'in-force 01-05'],
    ])
  })

  it('stays as it ended when the key leaves after that', () => {
    const ended = [period('in-force', '01-05', '05-01'), period('withdrawn', '05-01')]
    expect(told({ until: day('06-01') }, ended)).toEqual([['withdrawn 05-01', 'in-force 01-05']])
  })

  it('is not there for a key that is still to come, nor for one that does not issue', () => {
    expect(told({ from: '2026-12-01T00:00:00.000Z' }, history)).toEqual([])
    expect(told({ role: 'root' }, history)).toEqual([])
  })

  it('is one for two certificates of one key, and two for two keys', () => {
    const again = { ...key, from: day('03-01') }
    const [service, more] = servicesOf(entryOf(1, [{ ...key, until: day('04-01') }, again]), now)
    expect(more).toBeUndefined()
    expect(service?.key.certificates).toHaveLength(2)
    expect(service?.periods.map(({ status }) => status)).toEqual(['in-force'])
    expect(servicesOf(entryOf(1, [key, other]), now)).toHaveLength(2)
  })
})
