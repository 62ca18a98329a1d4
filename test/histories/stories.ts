/** The stories whose histories are kept: how a dossier ends, act by act, told on the test server that skips time. */
import {
  applicant,
  type Case,
  desk,
  officer,
  type Rehearsal,
  startRehearsal,
  toDecision,
} from '../support/time-skipping.ts'

async function granted(each: Case): Promise<void> {
  await each.save()
  await toDecision(each)
  await each.propose()
  await each.decide()
}

/** Sent back once, corrected, accepted by lapse of time, checked, and withdrawn before a panel sat. */
async function corrected(each: Case): Promise<void> {
  await each.file()
  await each.act(desk, 'request-correction', {
    claim: await each.claim('examine-application', desk),
    items: [{ document: 'identity', what: 'The registration number is missing.' }],
  })
  await each.save()
  await each.correct()
  await each.sleep('14 days')
  await each.checked()
  await each.act(officer, 'reassign', {
    task: (await each.task('assign-panel')).id,
    to: officer,
    reason: 'Of this desk.',
  })
  await each.act(applicant, 'withdraw', { reason: 'Another application follows.' })
}

async function withdrawn(each: Case): Promise<void> {
  await each.file()
  await each.act(applicant, 'withdraw', { reason: 'The CA has ended its service.' })
}

async function notAccepted(each: Case): Promise<void> {
  await each.file()
  await each.act(desk, 'refuse-acceptance', {
    claim: await each.claim('examine-application', desk),
    ground: 'not-competent',
    reasons: ['Another authority decides on this service.'],
  })
}

export const stories = { granted, corrected, withdrawn, 'not-accepted': notAccepted }

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
