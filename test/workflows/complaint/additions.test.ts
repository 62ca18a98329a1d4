import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { recognitionFrom } from '../../support/recognition.ts'
import { refusalOf } from '../../support/refused.ts'
import { party, type Rehearsal, startRehearsal, supervisor } from '../../support/time-skipping.ts'
import { accepted, answering, attach, complain, type Complaint, upheld } from './scene.ts'

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

const finding = { en: 'Late revocation', 'zh-CN': '撤销迟延' }

describe('What a complaint leads to', () => {
  it('is linked to penalty cases, each once', async () => {
    const complaint = await accepted(rehearsal)
    const [first, second] = [randomUUID(), randomUUID()]
    await complaint.act(supervisor, 'link-penalty', { penalty: first })
    expect(await refusalOf(complaint.act(supervisor, 'link-penalty', { penalty: first }))).toBe(
      'Unchanged',
    )
    await complaint.work(supervisor, answering, { ...upheld, penalty: second })
    const { penalties } = await complaint.inStage('closed')
    expect(penalties.map(({ penalty }) => penalty)).toEqual([first, second])
  })

  it('is a finding on the recognition that it is about, told by the system', async () => {
    const at = new Date(await rehearsal.now()).toISOString()
    const recognition = await rehearsal.follow(recognitionFrom(at))
    const complaint = await accepted(rehearsal, { about: { recognition: recognition.id } })
    await complaint.work(supervisor, answering, { ...upheld, finding })
    expect((await complaint.inStage('closed')).told).toEqual({ recognition: recognition.id })
    expect((await recognition.read()).findings).toMatchObject([
      { content: { source: 'complaint', reference: complaint.id, text: finding }, state: 'open' },
    ])
  })

  it('is on record as not taken where the recognition has ended; the complaint ends all the same', async () => {
    const complaint = await accepted(rehearsal, { about: { recognition: randomUUID() } })
    await complaint.work(supervisor, answering, { ...upheld, finding })
    expect((await complaint.inStage('closed')).told).toMatchObject({ refused: 'CaseClosed' })
  })

  it('is a finding only where it is about a recognition', async () => {
    const complaint = await accepted(rehearsal)
    const answered = complaint.work(supervisor, answering, { ...upheld, finding })
    expect(await refusalOf(answered)).toBe('MatterNotFound')
  })
})
