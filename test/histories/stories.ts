/** The stories whose histories are kept: how a dossier ends, act by act, told on the test server that skips time. */
import { grant, toDelivery, toVerification } from '../support/case.ts'
import {
  applicant,
  type Case,
  desk,
  division,
  officer,
  type Rehearsal,
  startRehearsal,
} from '../support/time-skipping.ts'

async function granted(each: Case): Promise<void> {
  await each.save()
  await toDelivery(each, grant())
  await each.receive()
}

/** Sent back once, corrected, accepted by lapse of time, checked, paused, and withdrawn before a panel sat. */
async function corrected(each: Case): Promise<void> {
  await each.file()
  await each.work(desk, 'request-correction', {
    items: [{ document: 'identity', what: 'The registration number is missing.' }],
  })
  await each.save()
  await each.correct()
  await each.sleep('14 days')
  await each.checked()
  await each.act(officer, 'request-pause', {
    reason: 'testing',
    explanation: 'The module is tested.',
    expectedEnd: '2099-12-31',
  })
  await each.work(division, 'approve-pause', {})
  await each.until(({ clocks }) => clocks.some(({ state }) => state === 'paused'))
  await each.act(officer, 'end-pause', { pause: 'p1', report: 'Passed.' })
  await each.act(applicant, 'withdraw', { reason: 'Another application follows.' })
}

/** Nobody decided in time: escalated, then withdrawn. */
async function overdue(each: Case): Promise<void> {
  await toVerification(each)
  await each.sleep('60 days')
  await each.act(applicant, 'withdraw', { reason: 'Too slow.' })
}

async function withdrawn(each: Case): Promise<void> {
  await each.file()
  await each.act(applicant, 'withdraw', { reason: 'The CA has ended its service.' })
}

async function notAccepted(each: Case): Promise<void> {
  await each.file()
  await each.work(desk, 'refuse-acceptance', {
    ground: 'not-competent',
    competentBody: 'Another authority',
    reasons: ['Another authority decides on this service.'],
    remedies: { reconsideration: 'Within 60 days.', litigation: 'Within six months.' },
  })
}

export const stories = { granted, corrected, overdue, withdrawn, 'not-accepted': notAccepted }

/** Tells each story to its end; hands over its name and its case. */
export async function tellStories(
  told: (name: string, each: Case) => Promise<void>,
): Promise<void> {
  const rehearsal: Rehearsal = await startRehearsal()
  try {
    for (const [name, story] of Object.entries(stories)) {
      const each = await rehearsal.open()
      await story(each)
      await each.outcome()
      await told(name, each)
    }
  } finally {
    await rehearsal.stop()
  }
}
