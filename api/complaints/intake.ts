/** Opens a complaint of somebody who need not say who they are. */
import { newCase } from '../../domain/following/opening.ts'
import {
  type ComplaintCase,
  complainantOf,
  type NewComplaint,
} from '../../domain/complaint/state.ts'
import type { Person } from '../../domain/person.ts'
import type { RegisterEntry } from '../../domain/register/entry.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import { complaintDefinition } from '../following/complaint.ts'
import { uuidOf } from '../idempotency.ts'
import type { Parts } from '../parts.ts'
import { Problem } from '../problem.ts'
import { digestOf, newSecret } from './secret.ts'

/** The complainant acts as a party of this case only, without an identity. */
export const actingComplainant = (id: string): Person => ({
  ...complainantOf(id),
  organisation: '',
  roles: ['party'],
})

async function entryOf({ about }: NewComplaint, { records }: Parts) {
  if (!about.recognition) return undefined
  const found = await records.register.find(about.recognition)
  if (found) return found.entry
  const detail = { en: 'expected an entry of the register', 'zh-CN': '应为名录中的条目' }
  const errors = [{ pointer: '/about/recognition', detail }]
  throw new Problem('Invalid', 'expected an entry of the register', {}, errors)
}

const namesOf = (entry: RegisterEntry | undefined, { about }: NewComplaint) => {
  const names = Object.entries(entry?.provider.name ?? {})
  if (names.length > 0) return Object.fromEntries(names)
  return { local: about.provider ?? about.certificateSha256 ?? '' }
}

interface Opened {
  readonly complaint: NewComplaint
  readonly entry: RegisterEntry | undefined
  readonly id: string
  readonly secretSha256: string
  readonly rules: RuleSet
}

function stateOf({ complaint, entry, id, secretSha256, rules }: Opened): ComplaintCase {
  const by = actingComplainant(id)
  const at = new Date().toISOString()
  const province = entry?.contact?.province
  return {
    ...newCase('complaint', { id, at, by, rules, stage: 'complaint-intake' }),
    // Nobody's case: the CA that is complained about does not see it.
    organisation: '',
    ...(province && { province }),
    name: namesOf(entry, complaint),
    ...complaint,
    parties: [{ sub: by.sub, name: by.name }],
    secretSha256,
    statements: [],
    attachments: [],
    returned: [],
    penalties: [],
    instructions: [],
  }
}

/** The number and, the first time, the secret; the same complaint under the same key is the same case. */
export async function openComplaint(complaint: NewComplaint, key: string, parts: Parts) {
  const { following, records, rules } = parts
  const entry = await entryOf(complaint, parts)
  const id = uuidOf('complaint', key, JSON.stringify(complaint))
  const secret = newSecret()
  const secretSha256 = digestOf(secret)
  const state = stateOf({ complaint, entry, id, secretSha256, rules })
  const person = actingComplainant(id)
  const { at } = await following.open({ state, rules, person, key, asked: [complaint] })
  const kept = await records.findCase<ComplaintCase>(complaintDefinition.kind, id)
  return { id, receivedAt: at, ...(kept?.secretSha256 === secretSha256 && { secret }) }
}
