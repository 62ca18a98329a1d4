import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { endOfDay } from '../../../procedure/working-days.ts'
import { refusalOf } from '../../support/refused.ts'
import { applicant, type Rehearsal, startRehearsal, stranger } from '../../support/time-skipping.ts'
import * as steps from './steps.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 120_000)
afterAll(() => rehearsal.stop())

describe('A takeover', () => {
  it('is assigned by the head where nobody has agreed in time', async () => {
    const { exit, recognition, plannedEnd } = await steps.report(rehearsal)
    const early = await exit.read()
    expect(early.tasks).toEqual([])
    await exit.sleep('91 days')
    const candidate = { organisation: steps.marta.organisation, licence: 'ECA-1' }
    await steps.assign(exit, candidate)
    expect((await exit.read()).notices.some(({ kind }) => kind === 'takeover-assignment')).toBe(
      false,
    )
    await steps.check(exit, true)
    await exit.notice('takeover-assignment')
    expect(
      (await exit.read()).notices.filter(({ kind }) => kind === 'takeover-assignment'),
    ).toHaveLength(2)
    await steps.handOver(exit)
    await steps.confirm(exit)
    await exit.sleep('31 days')
    expect(await exit.handle.result()).toEqual({ outcome: 'exited' })
    expect(await steps.registered(recognition, endOfDay(plannedEnd))).toBe('exited')
  }, 120_000)

  it.each<[string, RegExp, () => Promise<object>]>([
    [
      'is the exiting CA',
      /exiting CA itself/,
      async () => ({ organisation: applicant.organisation, licence: 'X' }),
    ],
    [
      'has no such recognition',
      /does not exist/,
      async () => ({
        organisation: steps.marta.organisation,
        recognition: '00000000-0000-4000-8000-000000000000',
      }),
    ],
    [
      'names the recognition of another',
      /another organisation/,
      async () => ({
        organisation: steps.marta.organisation,
        recognition: (await steps.recognise(rehearsal, stranger.organisation)).id,
      }),
    ],
    [
      'is exiting itself',
      /itself exiting/,
      async () => {
        const other = await steps.recognise(rehearsal, steps.marta.organisation)
        const { exit } = await steps.reportAgain(rehearsal, other)
        await exit.notice('exit-receipt')
        return { organisation: steps.marta.organisation, recognition: other.id }
      },
    ],
    [
      'is restricted',
      /Restricted/,
      async () => {
        const other = await steps.recognise(rehearsal, steps.marta.organisation)
        const system = { sub: 'system', name: 'system', organisation: '', roles: [] }
        const ground = { en: 'Restricted', 'zh-CN': '限制' }
        await other.act(system, 'restrict-recognition', { ground })
        return { organisation: steps.marta.organisation, recognition: other.id }
      },
    ],
  ])('cannot go to a successor that %s', async (_why, reason, candidate) => {
    const { exit } = await steps.report(rehearsal)
    await steps.propose(exit, await candidate())
    const { proposals } = await exit.until(({ proposals: all }) => all[0]?.judged === true)
    expect(proposals[0]?.fitness).toMatchObject({ fit: false, by: { sub: 'system' } })
    expect(proposals[0]?.fitness?.reasons).toEqual([expect.stringMatching(reason)])
    const agreement = await steps.attach(exit, applicant, 'takeover-agreement')
    expect(await refusalOf(exit.act(applicant, 'agree-takeover', { agreement }))).toBe(
      'MatterNotFound',
    )
  })

  it('goes to the next candidate when one declines or fails the check', async () => {
    const { exit } = await steps.report(rehearsal)
    const candidate = { organisation: steps.marta.organisation, licence: 'ECA-1' }
    await steps.propose(exit, candidate)
    await exit.act(steps.marta, 'decline-takeover', { reason: 'Too large' })
    expect(
      await refusalOf(exit.act(steps.marta, 'decline-takeover', { reason: 'Too large' })),
    ).toBe('NotEntitled')
    await steps.propose(exit, candidate)
    await steps.agree(exit)
    await steps.check(exit, false)
    const failed = await exit.read()
    expect(failed).toMatchObject({ stage: 'takeover' })
    expect(failed.tasks.every(({ state }) => state !== 'open')).toBe(true)
    await steps.propose(exit, candidate)
    await steps.agree(exit)
    await steps.check(exit, true)
    await exit.inStage('handover')
  }, 120_000)

  it('needs the same agreement from both sides, and a second fitness look when it begins', async () => {
    const { exit } = await steps.report(rehearsal)
    const other = await steps.recognise(rehearsal, steps.marta.organisation)
    await steps.propose(exit, { organisation: steps.marta.organisation, recognition: other.id })
    const one = await steps.attach(exit, applicant, 'takeover-agreement')
    const another = await steps.attach(exit, steps.marta, 'takeover-agreement')
    await exit.act(applicant, 'agree-takeover', { agreement: one })
    expect(await refusalOf(exit.act(steps.marta, 'agree-takeover', { agreement: another }))).toBe(
      'DifferentDocument',
    )
    await exit.act(steps.marta, 'agree-takeover', { agreement: one })
    const system = { sub: 'system', name: 'system', organisation: '', roles: [] }
    const ground = { en: 'Revoked', 'zh-CN': '吊销' }
    await other.act(system, 'end-recognition', { status: 'revoked', ground })
    await steps.check(exit, true)
    const { proposals, stage } = await exit.until(
      ({ proposals: [first] }) => first?.fitness?.fit === false,
    )
    expect(stage).toBe('takeover')
    expect(proposals[0]?.fitness).toMatchObject({ fit: false, by: { sub: 'system' } })
  }, 120_000)
})
