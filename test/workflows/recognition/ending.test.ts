import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { DecidedEnding } from '../../../procedure/recognition/ending.ts'
import type { TaskKind } from '../../../procedure/tasks.ts'
import {
  applicant,
  chair,
  division,
  head,
  legal,
  nameOf,
  type Rehearsal,
  startRehearsal,
  supervisor,
} from '../../support/time-skipping.ts'
import { refusalOf } from '../../support/refused.ts'
import { attach, begin, type Followed, statusNow } from './steps.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const withdrawal = {
  status: 'withdrawn',
  ground: 'agreement-ended',
  facts: ['The agreement was terminated on 1 March. 协议于3月1日终止。'],
  reasons: ['Recognition rests on it. 认可以该协议为依据。'],
  publicInterest: 'Reciprocity. 对等原则。',
}
const fraud = { ...withdrawal, status: 'annulled', ground: 'fraud', publicInterest: undefined }
const decision: DecidedEnding & object = {
  ends: true,
  compensation: 'None: no loss is shown. 无损失，不予补偿。',
}
const decided = (more: object = {}) => ({
  ...decision,
  reasons: ['The basis is gone. 依据已丧失。'],
  remedies: { reconsideration: 'In 60 days', litigation: 'In 6 months' },
  ...more,
})

/** Proposed, and its prior notice served. */
async function proposed(content: object = withdrawal) {
  const { recognition } = await begin(rehearsal)
  await recognition.act(supervisor, 'propose-ending', content)
  const prior = await recognition.notice('ending-prior')
  await recognition.act(applicant, 'acknowledge', { notice: prior.id })
  return { recognition, prior }
}
const day = async (days: number) =>
  new Date((await rehearsal.now()) + days * 86_400_000).toISOString()
const check = (recognition: Followed) =>
  recognition.work(legal, { task: 'check-ending', act: 'pass-ending' }, {})
const decide = (recognition: Followed, content: object) =>
  recognition.work(head, { task: 'decide-ending', act: 'decide-ending' }, content)
const same = (name: TaskKind) => ({ task: name, act: name })

describe('Proceedings to end a recognition', () => {
  it('tell facts, reasons, grounds and rights before; the law is checked when the time to be heard has passed', async () => {
    const { recognition, prior } = await proposed()
    expect(prior.content).toMatchObject({
      facts: withdrawal.facts,
      grounds: expect.arrayContaining([...withdrawal.reasons]),
      orders: [expect.stringContaining('撤回')],
      rights: [expect.stringContaining('听证')],
    })
    await recognition.act(applicant, 'answer-ending', { text: 'Wait.', hearing: false })
    expect((await recognition.read()).tasks.map(({ kind }) => kind)).not.toContain('check-ending')
    await recognition.sleep('9 days')
    await recognition.until(({ tasks }) => tasks.some(({ kind }) => kind === 'check-ending'))
    const late = recognition.act(applicant, 'answer-ending', { text: 'And more.', hearing: true })
    expect(await refusalOf(late)).toBe('TooLate')
  })

  it('hear whoever asks: an uninvolved chair, seven working days’ notice, signed minutes, a decision that rests on them', async () => {
    const { recognition } = await proposed()
    await recognition.act(applicant, 'answer-ending', { text: 'Hear us.', hearing: true })
    const involved = { chair: nameOf(supervisor) }
    const appointed = recognition.work(division, same('appoint-ending-chair'), involved)
    expect(await refusalOf(appointed)).toBe('SeparationOfDuty')
    await recognition.work(division, same('appoint-ending-chair'), { chair: nameOf(chair) })
    const announced = { place: 'Beijing', public: true }
    const soon = { ...announced, on: await day(5) }
    const tooSoon = recognition.work(chair, same('announce-ending-hearing'), soon)
    expect(await refusalOf(tooSoon)).toBe('TooEarly')
    const on = await day(15)
    await recognition.work(chair, same('announce-ending-hearing'), { ...announced, on })
    expect((await recognition.notice('hearing')).content).toMatchObject({ at: on })
    const document = await attach(recognition, 'hearing-minutes')
    const minutes = { document, signedBy: ['Tang Ning', 'Elena Petrova'], summary: 'Heard.' }
    const unheld = recognition.work(chair, same('hold-ending-hearing'), minutes)
    expect(await refusalOf(unheld)).toBe('TooEarly')
    await recognition.sleep('16 days')
    await recognition.work(chair, same('hold-ending-hearing'), minutes)
    await check(recognition)
    expect(await refusalOf(decide(recognition, decided()))).toBe('MinutesNotCited')
    const { ending } = await recognition.read()
    const sha256 = ending?.hearing?.held?.sha256
    const silent = decided({ minutes: sha256, compensation: undefined })
    expect(await refusalOf(decide(recognition, silent))).toBe('ReasonsMissing')
    await decide(recognition, decided({ minutes: sha256 }))
    const ended = await recognition.inStage('closed')
    expect(statusNow(ended)).toEqual(['cancelled', 'cancelled'])
    const notice = ended.notices.find(({ kind }) => kind === 'ending-decision')
    expect(notice?.content).toMatchObject({
      grounds: expect.arrayContaining([expect.stringContaining(sha256 ?? '-')]),
      orders: expect.arrayContaining([expect.stringContaining('Compensation')]),
    })
  })

  it('are not let go where fraud is established: annulled, unless great harm to the public stands against it', async () => {
    const { recognition } = await proposed(fraud)
    const dropped = recognition.act(supervisor, 'drop-ending', { reason: 'Friends.' })
    expect(await refusalOf(dropped)).toBe('MustAnnul')
    await recognition.act(applicant, 'waive-ending-rights', { text: 'Nothing to add.' })
    await check(recognition)
    const spared = decide(recognition, decided({ ends: false }))
    expect(await refusalOf(spared)).toBe('MustAnnul')
    await decide(recognition, decided({ compensation: undefined }))
    expect((await recognition.inStage('closed')).ended?.status).toBe('annulled')
  })

  it('that come to nothing leave the recognition in force, and others may follow with periods of their own', async () => {
    const { recognition } = await proposed(fraud)
    await recognition.act(applicant, 'waive-ending-rights', { text: 'Nothing to add.' })
    await check(recognition)
    await decide(recognition, decided({ ends: false, established: false }))
    const { ending } = await recognition.inStage('in-force')
    expect(ending).toBeUndefined()
    await recognition.act(supervisor, 'propose-ending', withdrawal)
    await recognition.inStage('ending')
    const { clocks } = await recognition.read()
    expect(clocks.map(({ id }) => id)).not.toContain('ending-statement')
  })

  it.each([
    ['a ground of another ending', { ...withdrawal, ground: 'fraud' }],
    ['a withdrawal without the public interest', { ...withdrawal, publicInterest: undefined }],
  ])('do not begin on %s', async (_what, content) => {
    const { recognition } = await begin(rehearsal)
    const begun = recognition.act(supervisor, 'propose-ending', content)
    expect(await refusalOf(begun)).toBe('ReasonsMissing')
  })
})
