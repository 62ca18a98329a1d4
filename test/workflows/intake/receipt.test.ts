/** What the intake desk does at once: the receipt of a filing, and corrections on the spot (Administrative License Law, art. 32). */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { refusalOf } from '../../support/refused.ts'
import {
  applicant,
  desk,
  evidence,
  type Rehearsal,
  startRehearsal,
} from '../../support/time-skipping.ts'
import { corrected, filedCase } from './filed.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())
const opened = () => rehearsal.open()
const filed = () => filedCase(rehearsal)

describe('Administrative License Law 32: receipt', () => {
  it('is given in writing at once, with every file that was received', async () => {
    const each = await opened()
    await each.attach(applicant, 'audit-report')
    await each.file()
    const receipt = await each.notice('receipt')
    expect(receipt.content).toMatchObject({ filing: 1, documents: [{ type: 'audit-report' }] })
    expect(receipt.number).toMatch(/^工信证认收〔2026〕\d+号$/)
    expect(receipt.document).toEqual(evidence)
  })

  it('is given again for a corrected filing', async () => {
    const each = await filed()
    await corrected(each)
    await each.until(({ notices }) => notices.filter(({ kind }) => kind === 'receipt').length === 2)
  })

  it('refuses a filing on a revision that has changed since it was examined', async () => {
    const each = await opened()
    await each.save()
    const stale = {
      revision: 0,
      documents: 0,
      form: evidence,
      caName: {},
      certificateTypes: ['seal'],
    }
    expect(await refusalOf(each.act(applicant, 'file', stale))).toBe('StaleRevision')
  })

  it('refuses a filing while another document came in', async () => {
    const each = await opened()
    await each.attach(applicant, 'audit-report')
    const stale = { revision: 0, documents: 0, form: evidence, caName: {}, certificateTypes: [] }
    expect(await refusalOf(each.act(applicant, 'file', stale))).toBe('StaleRevision')
  })
})

describe('Administrative License Law 32(3): on-the-spot correction', () => {
  const fix = {
    document: 'identity',
    pointer: '/identity/address',
    from: 'Sofai',
    to: 'Sofia',
    consent: 'By telephone with Elena.',
  }
  it('is recorded with the consent of the applicant, and stops nothing', async () => {
    const each = await filed()
    await each.act(desk, 'fix-on-the-spot', fix)
    const { fixes, stage, clocks } = await each.read()
    expect(fixes).toMatchObject([{ from: 'Sofai', to: 'Sofia' }])
    expect([stage, clocks[0]?.state]).toEqual(['intake', 'running'])
  })
  it('is refused when it changes nothing', async () => {
    const each = await filed()
    const same = { ...fix, to: fix.from }
    expect(await refusalOf(each.act(desk, 'fix-on-the-spot', same))).toBe('Unchanged')
  })
})
