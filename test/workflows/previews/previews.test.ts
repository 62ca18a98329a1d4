/** What an act is said to do before it is done is what it does: every notice to the letter, clocks, and the stage that follows. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { nextDay } from '../../../procedure/working-days.ts'
import { toDecision, toVerification, refused } from '../../support/case.ts'
import {
  applicant,
  chair,
  desk,
  division,
  head,
  nameOf,
  officer,
  party,
  type Rehearsal,
  second,
  secondSupervisor,
  startRehearsal,
  supervisor,
} from '../../support/time-skipping.ts'
import * as complaints from '../complaint/scene.ts'
import * as exits from '../exit/steps.ts'
import { toldCase } from '../offered.ts'
import * as penalties from '../penalty/penalised.ts'
import { begin } from '../recognition/steps.ts'
import { foreseeing } from './foreseeing.ts'

jest.setTimeout(180_000)
let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

const remedies = { reconsideration: 'Within 60 days.', litigation: 'Within six months.' }
const day = async (days: number) =>
  new Date((await rehearsal.now()) + days * 86_400_000).toISOString()
const date = async (days: number) => (await day(days)).slice(0, 10)

type Watched = ReturnType<typeof foreseeing>

/** Does a story under watch: whatever was foreseen has come, and nothing else. */
async function foreseen(story: (stage: Rehearsal) => Promise<unknown>): Promise<Watched> {
  const watching = foreseeing(rehearsal)
  await story(watching.watched)
  expect(watching.compared.length).toBeGreaterThan(0)
  expect(watching.compared.map(({ act, happened }) => ({ act, happened }))).toEqual(
    watching.compared.map(({ act, foreseen: said }) => ({ act, happened: said })),
  )
  return watching
}

describe('What an act will do', () => {
  it('at the desk: receipt, correction, non-acceptance', async () => {
    const { kinds } = await foreseen(async (stage) => {
      const each = await stage.open()
      await each.file()
      const items = [{ document: 'audit', pointer: '/identity', what: 'Sign it.' }]
      await each.work(desk, 'request-correction', { items })
      await each.inStage('correction')
      await each.save('audit')
      await each.correct()
      const grounds = { ground: 'form' as const, reasons: ['Not signed.'], remedies }
      await each.work(desk, 'refuse-acceptance', grounds)
    })
    expect([...kinds]).toEqual(['receipt', 'correction', 'non-acceptance'])
  })

  it('under review: acceptance, supplement, letters, pause, extension', async () => {
    const { kinds, later } = await foreseen(async (stage) => {
      const each = await stage.open()
      await toVerification(each)
      const items = [{ document: 'audit', what: 'The last page.' }]
      await each.act(officer, 'request-supplement', { items, answerBy: await date(20) })
      const letter = { organisation: 'MOFCOM', questions: ['Is there reciprocity?'], shared: [] }
      await each.act(officer, 'consult', letter)
      await each.nameParty(party)
      await each.act(officer, 'schedule-inspection', {
        on: await date(9),
        place: 'Beijing',
        inspectors: [officer, second].map(nameOf),
      })
      await each.act(officer, 'request-pause', {
        ...{ reason: 'testing', explanation: 'Tests of the module.' },
        expectedEnd: await date(30),
      })
      await each.work(division, 'approve-pause', {})
      await each.act(officer, 'request-extension', { reasons: ['Tests took long.'] })
      await each.work(head, 'approve-extension', {})
      await each.act(applicant, 'withdraw', { reason: 'Given up.' })
    })
    expect([...kinds].sort()).toEqual(
      ['acceptance', 'consultation', 'extension', 'inspection', 'interested-party', 'receipt']
        .concat(['supplement', 'time-needed'])
        .sort(),
    )
    expect([...later].sort()).toEqual(['extension', 'time-needed'])
  })

  it('at a hearing: rights, the notice of hearing and of the time that it takes', async () => {
    const { kinds } = await foreseen(async (stage) => {
      const each = await toldCase(stage)
      await each.act(applicant, 'request-hearing', { text: 'We want to be heard.' })
      for (const who of [division, chair]) await each.declare(who)
      await each.work(division, 'appoint-chair', { chair: nameOf(chair) })
      await each.work(chair, 'announce-hearing', {
        ...{ on: await day(30), place: 'Beijing', subject: 'The audit', public: true },
      })
    })
    expect([...kinds]).toEqual(expect.arrayContaining(['hearing-rights', 'hearing', 'time-needed']))
  })

  it('at the decision: the grant or refusal as it will be served, shown to whoever drafts it', async () => {
    const granted = await foreseen(async (stage) => {
      const each = await stage.open()
      await toDecision(each)
      await each.propose()
      await each.passLegality()
      await each.decide()
      await each.receive()
    })
    expect([...granted.kinds]).toEqual(expect.arrayContaining(['grant', 'publication']))
    expect([...granted.later]).toEqual(['grant', 'publication'])
    const denied = await foreseen(async (stage) => {
      const each = await stage.open()
      await toDecision(each)
      await each.propose(refused())
      await each.passLegality()
      await each.decide()
    })
    expect([...denied.later]).toEqual(['refusal'])
  })

  it('on a complaint: acceptance, and an answer that a second person confirms', async () => {
    const { kinds, later } = await foreseen(async (stage) => {
      const each = await complaints.accepted(stage)
      await each.work(supervisor, complaints.answering, complaints.dismissal)
      const checking = { task: 'check-dismissal', act: 'confirm-dismissal' } as const
      await each.work(secondSupervisor, checking, {})
    })
    expect([...kinds]).toEqual(['complaint-acceptance', 'complaint-answer'])
    expect([...later]).toEqual(['complaint-answer'])
  })

  it('in a penalty case: prior notice and decision', async () => {
    const { kinds, later } = await foreseen(async (stage) => {
      const each = await penalties.filed(stage)
      await penalties.heard(each, { warning: true })
      await penalties.drafted(each, { warning: true })
      await penalties.decided(each)
    })
    expect([...kinds]).toEqual(['penalty-prior', 'penalty-decision'])
    expect([...later]).toEqual(['penalty-prior', 'penalty-decision'])
  })

  it('on a recognition: an order to correct, an inspection, proceedings to end it', async () => {
    const { kinds } = await foreseen(async (stage) => {
      const { recognition } = await begin(stage)
      const text = { en: 'A record was missing', 'zh-CN': '缺少记录' }
      const found = { source: 'inspection', reference: 'i-1', text }
      await recognition.act(supervisor, 'record-finding', found)
      const settling = { task: 'settle-finding', act: 'order-rectification' } as const
      await recognition.work(supervisor, settling, { text: 'Send it.', due: await date(20) })
      const inspectors = [supervisor, secondSupervisor].map(nameOf)
      await recognition.act(supervisor, 'plan-inspection', {
        ...{ announced: true, subject: 'Records', inspectors, kind: 'on-site' },
        ...{ date: await date(5), recordBy: nextDay(await date(5)) },
      })
      await recognition.act(supervisor, 'propose-ending', {
        ...{ status: 'withdrawn', ground: 'agreement-ended', publicInterest: 'Reciprocity.' },
        ...{ facts: ['The agreement was terminated.'], reasons: ['Recognition rests on it.'] },
      })
    })
    expect([...kinds]).toEqual(['rectification-order', 'inspection-notice', 'ending-prior'])
  })

  it('on an exit: the handover, confirmed to both sides', async () => {
    const { kinds } = await foreseen(async (stage) => {
      const { exit } = await exits.report(stage)
      await exits.takeOver(stage, exit)
    })
    expect([...kinds]).toContain('handover-confirmed')
  })
})
