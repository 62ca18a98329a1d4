import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { statusAt } from '../../../domain/register/status.ts'
import {
  applicant,
  head,
  legal,
  type Rehearsal,
  startRehearsal,
  supervisor,
} from '../../support/time-skipping.ts'
import { attach, begin, duty, report, statusNow } from './steps.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 120_000)
afterAll(() => rehearsal.stop())

describe('The life of a recognition', () => {
  it('owes a report for each year, and a missed one is a finding by itself', async () => {
    const { recognition } = await begin(rehearsal)
    const first = await recognition.until((state) => duty(state, 'annual-report') !== undefined)
    expect(duty(first, 'annual-report')).toMatchObject({ state: 'open' })
    const done = await report(recognition, 'annual-report')
    await recognition.sleep('500 days')
    const later = await recognition.until(({ findings }) => findings.length > 0)
    expect(later.duties.find(({ id }) => id === done)?.state).toBe('done')
    expect(later.findings.map(({ content }) => content.source)).toContain('duty')
    expect(later.tasks.some(({ kind }) => kind === 'settle-finding')).toBe(true)
  }, 120_000)

  it('takes a missed duty late, and an ordered correction becomes a duty with a notice', async () => {
    const { recognition } = await begin(rehearsal)
    await recognition.sleep('400 days')
    const { findings } = await recognition.until((state) => state.findings.length > 0)
    const subject = findings[0]?.id ?? ''
    const due = new Date((await rehearsal.now()) + 30 * 86_400_000).toISOString().slice(0, 10)
    await recognition.work(
      supervisor,
      { task: 'settle-finding', act: 'order-rectification', subject },
      { text: 'Send the report. 补报。', due },
    )
    await recognition.notice('rectification-order')
    const ordered = await recognition.until((state) => duty(state, 'rectification') !== undefined)
    expect(duty(ordered, 'rectification')).toMatchObject({ due, state: 'open' })
    const id = await report(recognition, 'rectification')
    const after = await recognition.read()
    expect(after.duties.find((each) => each.id === id)?.state).toBe('done')
  }, 120_000)

  it('puts a filed chain through the checks before an officer accepts it', async () => {
    const { recognition } = await begin(rehearsal)
    const documents = [await attach(recognition, 'ca-certificate')]
    const happenedOn = new Date((await rehearsal.now()) + 20 * 86_400_000)
      .toISOString()
      .slice(0, 10)
    const content = { kind: 'chain', happenedOn, summary: 'A new subordinate CA', documents }
    await recognition.act(applicant, 'file-change', content)
    const { changes } = await recognition.until(({ changes: all }) => all[0]?.state === 'examined')
    expect(changes[0]).toMatchObject({ late: false, report: { summary: {} } })
    await recognition.work(
      supervisor,
      { task: 'examine-change', act: 'accept-change', subject: 'g1' },
      {},
    )
    await recognition.notice('change-decision')
    const { published } = await recognition.read()
    expect(published).toMatchObject({ kind: 'chain-changed' })
    expect(published.entry.chain).toHaveLength(2)
  }, 120_000)

  it('finds a change that is filed late, and changes the register only when it is accepted', async () => {
    const { recognition } = await begin(rehearsal)
    const documents = [await attach(recognition, 'change-evidence')]
    await recognition.act(applicant, 'file-change', {
      kind: 'details',
      happenedOn: new Date((await rehearsal.now()) - 40 * 86_400_000).toISOString().slice(0, 10),
      summary: 'Moved',
      provider: { address: 'Plovdiv' },
      documents,
    })
    const before = await recognition.until(({ findings }) => findings.length === 1)
    expect(before.changes[0]?.late).toBe(true)
    expect(before.published.entry.provider.address).toBe('Sofia')
    await recognition.work(supervisor, { task: 'examine-change', act: 'accept-change' }, {})
    await recognition.notice('change-decision')
    const { published } = await recognition.read()
    expect(published.entry.provider.address).toBe('Plovdiv')
  }, 120_000)

  it('asks for the final report of an incident within its working days', async () => {
    const { recognition, at } = await begin(rehearsal)
    const documents = [await attach(recognition, 'incident-report')]
    const content = {
      kind: 'key-compromise',
      occurredAt: at,
      knownAt: at,
      description: 'A key was exposed',
      documents,
    }
    await recognition.act(applicant, 'report-incident', content)
    const state = await recognition.until((each) => duty(each, 'final-report') !== undefined)
    expect(state.incidents[0]).toMatchObject({ late: false })
    expect(state.clocks.find(({ key }) => key === 'final-report:i1')?.workingDays).toBe(15)
  }, 120_000)

  it('expires at the end of its term, is cancelled the same day, and keeps its history', async () => {
    const { recognition, at } = await begin(rehearsal)
    await recognition.sleep('1830 days')
    const ended = await recognition.until(({ stage }) => stage === 'closed')
    expect(statusNow(ended)).toEqual(['cancelled', 'cancelled'])
    const [type] = ended.published.entry.types
    const history = type?.history ?? []
    expect(history.map(({ status }) => status)).toEqual(['in-force', 'expired', 'cancelled'])
    expect(history[1]?.from.slice(0, 10)).toBe(history[2]?.from.slice(0, 10))
    expect(statusAt(history, at)?.status).toBe('in-force')
    expect(ended.notices.some(({ kind, number }) => kind === 'cancellation' && number)).toBe(true)
    expect(await recognition.handle.result()).toEqual({ status: 'expired' })
  }, 120_000)

  it('does not expire while a renewal is undecided, and is deemed renewed', async () => {
    const { recognition } = await begin(rehearsal)
    const system = { sub: 'system', name: 'system', organisation: '', roles: [] }
    const dossier = randomUUID()
    await recognition.act(system, 'note-renewal', { dossier, pending: true })
    await recognition.sleep('1830 days')
    const { stage, published } = await recognition.read()
    expect(stage).toBe('in-force')
    const [before] = published.entry.types
    const validUntil = `${Number(before?.validUntil.slice(0, 4)) + 5}${before?.validUntil.slice(4)}`
    await recognition.act(system, 'renew-recognition', { validUntil, decision: '', deemed: true })
    const renewed = await recognition.until(({ clocks }) =>
      clocks.some(
        ({ key, state, dueDate }) =>
          key === 'expiry' && state === 'running' && dueDate === validUntil,
      ),
    )
    expect(renewed.published.kind).toBe('renewed')
    expect(statusNow(renewed)).toEqual(['in-force', 'in-force'])
  }, 120_000)

  it('ends by annulment only after prior notice, time to be heard, a legal check and the head', async () => {
    const { recognition } = await begin(rehearsal)
    await recognition.act(supervisor, 'propose-ending', {
      status: 'annulled',
      ground: 'fraud',
      facts: ['The seal on the report is not its auditor’s. 报告印章并非审计机构所有。'],
      reasons: ['The audit report was forged. 审计报告系伪造。'],
    })
    const prior = await recognition.notice('ending-prior')
    expect((await recognition.read()).tasks.some(({ kind }) => kind === 'check-ending')).toBe(false)
    await recognition.act(applicant, 'acknowledge', { notice: prior.id })
    await recognition.act(applicant, 'answer-ending', { text: 'We deny it.', hearing: false })
    await recognition.act(applicant, 'waive-ending-rights', { text: 'Nothing to add.' })
    await recognition.work(legal, { task: 'check-ending', act: 'pass-ending' }, {})
    const decision = {
      ends: true,
      reasons: ['It must be annulled.'],
      remedies: { reconsideration: 'In 60 days', litigation: 'In 6 months' },
    }
    await recognition.work(head, { task: 'decide-ending', act: 'decide-ending' }, decision)
    const ended = await recognition.inStage('closed')
    expect(ended.ended).toMatchObject({ status: 'annulled' })
    const [type] = ended.published.entry.types
    expect(type?.history.map(({ status }) => status)).toEqual(['in-force', 'annulled', 'cancelled'])
    expect(type?.history[1]?.decision).toBe(
      ended.notices.find(({ kind }) => kind === 'ending-decision')?.number,
    )
  }, 120_000)
})
