import { describe, expect, it } from '@jest/globals'
import { asksOfApplicant } from '../../procedure/asks-of-applicant.ts'

const nothing = { organisation: 'CA', supplements: [], notices: [], clocks: [] }
const notice = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  to: { kind: 'applicant', name: 'CA' },
  issuedAt: '2026-11-20T00:00:00Z',
  ...more,
})
const running = (id: string, dueDate: string) => ({ id, state: 'running', dueDate })

describe('What a case asks of its applicant', () => {
  it('is the filing of a draft, and nothing once the case is closed', () => {
    expect(asksOfApplicant({ ...nothing, stage: 'draft' })).toEqual([{ kind: 'file' }])
    expect(asksOfApplicant({ ...nothing, stage: 'closed', notices: [notice('n1')] })).toEqual([])
  })

  it('names a correction with its last day before the notice that waits to be acknowledged', () => {
    const clocks = [running('lapse', '2026-12-31')]
    const asks = asksOfApplicant({
      ...nothing,
      stage: 'correction',
      clocks,
      notices: [notice('n2')],
    })
    expect(asks).toEqual([
      { kind: 'correct', due: '2026-12-31' },
      { kind: 'acknowledge', about: 'n2' },
    ])
  })

  it('names supplements that are open, not those answered or given up', () => {
    const supplement = (id: string, more = {}) => ({ id, answerBy: '2026-12-01', ...more })
    const supplements = [
      supplement('s1', { answer: {} }),
      supplement('s2', { closed: {} }),
      supplement('s3'),
    ]
    expect(asksOfApplicant({ ...nothing, stage: 'verification', supplements })).toEqual([
      { kind: 'supplement', about: 's3', due: '2026-12-01' },
    ])
  })

  it('offers a hearing until it is asked for or given up', () => {
    const clocks = [running('C6', '2026-12-02')]
    const hearing = { kind: 'major-interests', waivers: [] }
    const at = { ...nothing, stage: 'hearing', clocks } as const
    expect(asksOfApplicant({ ...at, hearing })).toEqual([
      { kind: 'claim-hearing', due: '2026-12-02' },
    ])
    expect(asksOfApplicant({ ...at, hearing: { ...hearing, wanted: true } })).toEqual([])
  })

  it('is silent about notices to others, not yet issued, or served', () => {
    const notices = [
      notice('n1', { to: { kind: 'party', name: 'Other' } }),
      notice('n2', { issuedAt: undefined }),
      notice('n3', { served: {} }),
    ]
    expect(asksOfApplicant({ ...nothing, stage: 'intake', notices })).toEqual([])
  })
})
