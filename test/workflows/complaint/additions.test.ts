import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { refusalOf } from '../../support/refused.ts'
import { party, type Rehearsal, startRehearsal, supervisor } from '../../support/time-skipping.ts'
import { attach, complain, type Complaint } from './scene.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 120_000)
afterAll(() => rehearsal.stop())

const scanned = (complaint: Complaint, count: number) =>
  complaint.until(
    ({ attachments }) =>
      attachments.filter(({ state, why }) => state !== 'quarantined' || why).length === count,
    `${count} scanned attachments`,
  )

describe('What the complainant adds', () => {
  it('is a statement, by the complainant of this case only', async () => {
    const complaint = await complain(rehearsal)
    await complaint.act(complaint.by, 'add-statement', { text: '补充说明' })
    expect((await complaint.read()).statements).toMatchObject([{ text: '补充说明' }])
    expect(await refusalOf(complaint.act(party, 'add-statement', { text: 'not mine' }))).toBe(
      'NotEntitled',
    )
  })

  it('is released by a scan that finds nothing, and by no other', async () => {
    const found = {
      a: { verdict: 'clean' },
      b: { verdict: 'infected', signature: 'Eicar-Test-Signature' },
      c: { verdict: 'no-scanner' },
    } as const
    rehearsal.stage.scan = (sha256) => found[sha256.charAt(0) as keyof typeof found]
    const complaint = await complain(rehearsal)
    for (const sign of Object.keys(found)) await attach(complaint, complaint.by, sign)
    const { attachments } = await scanned(complaint, 3)
    expect(attachments.map(({ state, why }) => [state, why])).toEqual([
      ['clean', undefined],
      ['infected', 'Eicar-Test-Signature'],
      ['quarantined', 'no scanner is configured'],
    ])
    rehearsal.stage.scan = () => ({ verdict: 'clean' })
  })

  it('is scanned once there is a scanner, while the case runs', async () => {
    rehearsal.stage.scan = () => ({ verdict: 'no-scanner' })
    const complaint = await complain(rehearsal)
    await attach(complaint, complaint.by, 'a')
    await scanned(complaint, 1)
    rehearsal.stage.scan = () => ({ verdict: 'clean' })
    await complaint.sleep('25 hours')
    const { attachments } = await complaint.until(
      (state) => state.attachments[0]?.state === 'clean',
      'a scan',
    )
    expect(attachments).toMatchObject([{ state: 'clean' }])
  })

  it('is bounded in number by the rule set; what officials attach is not quarantined', async () => {
    const complaint = await complain(rehearsal)
    for (const sign of ['1', '2', '3', '4', '5']) await attach(complaint, complaint.by, sign)
    expect(await refusalOf(attach(complaint, complaint.by, '6'))).toBe('TooManyDocuments')
    await attach(complaint, supervisor, '7')
    const { documents, attachments } = await complaint.read()
    expect(documents).toHaveLength(6)
    expect(attachments).toHaveLength(5)
  })
})
