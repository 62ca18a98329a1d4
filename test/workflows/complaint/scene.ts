/** A complaint as the public sends it, on the server that skips time. */
import { randomUUID } from 'node:crypto'
import { complainantOf, type ComplaintCase } from '../../../domain/complaint/state.ts'
import { newCase } from '../../../domain/following/opening.ts'
import type { Person } from '../../../domain/person.ts'
import { currentRuleSet } from '../../../procedure/rule-set.ts'
import { evidence, type Rehearsal, supervisor } from '../../support/time-skipping.ts'

export const remedies = { reconsideration: '60日内申请行政复议', litigation: '6个月内提起行政诉讼' }
export const dismissal = {
  outcome: 'dismissed',
  findings: ['证书符合要求'],
  answer: '投诉事项不成立',
  remedies,
}
export const upheld = { outcome: 'upheld', findings: ['未及时撤销证书'], answer: '已责令改正' }

export const complainant = (id: string): Person => ({
  ...complainantOf(id),
  organisation: '',
  roles: ['party'],
})

/** Opens a complaint now, by the clock of the server. */
export async function complain(rehearsal: Rehearsal, more: Partial<ComplaintCase> = {}) {
  const id = randomUUID()
  const by = complainant(id)
  const at = new Date(await rehearsal.now()).toISOString()
  const begun = newCase('complaint', {
    id,
    at,
    by,
    rules: currentRuleSet,
    stage: 'complaint-intake',
  })
  const state: ComplaintCase = {
    ...begun,
    organisation: '',
    name: { en: 'Foreign CA' },
    about: { provider: 'Foreign CA' },
    subject: '证书未撤销',
    text: 'The certificate of a stolen key was not revoked.',
    parties: [{ sub: by.sub, name: by.name }],
    statements: [],
    attachments: [],
    returned: [],
    penalties: [],
    instructions: [],
    ...more,
  }
  return { by, ...(await rehearsal.follow(state, by)) }
}
export type Complaint = Awaited<ReturnType<typeof complain>>

/** Attaches a file whose digest repeats one sign. */
export const attach = (complaint: Complaint, who: Person, sign: string) =>
  complaint.act(who, 'attach', {
    id: randomUUID(),
    type: 'complaint-evidence',
    fileName: `${sign}.pdf`,
    evidence: { ...evidence, sha256: sign.repeat(64) },
  })

/** A complaint that a supervisor has accepted. */
export async function accepted(rehearsal: Rehearsal, more: Partial<ComplaintCase> = {}) {
  const complaint = await complain(rehearsal, more)
  const examined = { task: 'examine-complaint', act: 'accept-complaint' } as const
  await complaint.work(supervisor, examined, {})
  await complaint.inStage('complaint-handling')
  return complaint
}
export const answering = { task: 'answer-complaint', act: 'answer-complaint' } as const
