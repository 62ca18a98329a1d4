/** What may happen to a register in one minute after the other: entries change, and lists come in. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import type { RegisterEntry } from '../../../domain/register/entry.ts'
import { registerStatuses } from '../../../procedure/register-status.ts'
import { authority, entity } from '../../checks/path/authority.ts'
import { entryOf, holder, member, period, recognised, type register } from './register.ts'

const authorities = ['One', 'Two'].map((name) => entity(name))
const root = entity('Root')
/** Those that issue, and the one above them. */
export const files = [...authorities.map((each) => authority(root, each)), authority(root, root)]
export const leaves = authorities.map((each) => holder(each, entity('Holder')))
/** What the lists of each may revoke: those of the root, the first of the CAs below it. */
const serials = [...leaves, files[0]!].map((file) =>
  readCertificate(file).serialNumber.toString(16),
)

const from = Date.parse('2026-03-01T00:00:00Z')
export const minute = (at: number) => new Date(from + at * 60_000).toISOString()

/** What happens in one minute: an entry changes, or a list comes in. */
export const happening = fc.oneof(
  fc.record({
    kind: fc.constant('change' as const),
    entry: fc.nat(2),
    chain: fc.subarray([0, 1, 2], { minLength: 1 }),
    left: fc.boolean(),
    statuses: fc.array(fc.constantFrom(...registerStatuses), { minLength: 1, maxLength: 4 }),
    policy: fc.constantFrom('1.2.3', '1.2.4'),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    ca: fc.nat(2),
    revoked: fc.boolean(),
    back: fc.nat(200),
    lasting: fc.integer({ min: 1, max: 60 }),
  }),
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

export const ids = [0, 1, 2].map((place) => `00000000-0000-4000-8000-00000000000${place}`)

function stateOf(now: number, made: Extract<Happening, { kind: 'change' }>): RegisterEntry {
  const history = made.statuses.map((status, place) => {
    const start = now - made.statuses.length + place
    const end = place + 1 < made.statuses.length ? minute(start + 1) : undefined
    return period(status, minute(start), end)
  })
  const place = made.left ? { until: minute(now - 1) } : {}
  return entryOf(
    made.chain.map((each) => member(files[each]!, place)),
    [recognised({ policyOids: [made.policy], history })],
    ids[made.entry],
  )
}

export function happen(to: ReturnType<typeof register>, now: number, what: Happening): void {
  if (what.kind === 'change') return void to.change(stateOf(now, what), minute(now))
  to.list({
    issuer: createHash('sha256').update(files[what.ca]!).digest('hex'),
    receivedAt: minute(now),
    thisUpdate: minute(now),
    nextUpdate: minute(now + what.lasting),
    revoked: what.revoked ? [[serials[what.ca]!, minute(now - what.back), 'keyCompromise']] : [],
  })
}
