/** The stories of cases after a grant whose histories are kept: a short life of each kind, from its opening to its end. */
import type { WorkflowHandle } from '@temporalio/client'
import { dateInShanghai } from '../../procedure/working-days.ts'
import {
  applicant,
  type Rehearsal,
  startRehearsal,
  supervisor,
} from '../support/time-skipping.ts'
import { accepted, answering, upheld } from '../workflows/complaint/scene.ts'
import * as exits from '../workflows/exit/steps.ts'
import { decided, drafted, filed, heard, reviewed, served, votes } from '../workflows/penalty/penalised.ts'
import { attach, begin, report } from '../workflows/recognition/steps.ts'

interface Ended {
  readonly handle: Pick<WorkflowHandle, 'result' | 'fetchHistory'>
}

/** A report, a missed one, a change; then the term ends. */
async function recognition(rehearsal: Rehearsal): Promise<Ended> {
  const { recognition: each } = await begin(rehearsal)
  await report(each, 'annual-report')
  await each.act(applicant, 'file-change', {
    kind: 'details',
    happenedOn: dateInShanghai(new Date(await rehearsal.now()).toISOString()),
    summary: 'Moved',
    provider: { address: 'Plovdiv' },
    documents: [await attach(each, 'change-evidence')],
  })
  await each.work(supervisor, { task: 'examine-change', act: 'accept-change' }, {})
  await each.notice('change-decision')
  await each.sleep('1830 days')
  return each
}

async function complaint(rehearsal: Rehearsal): Promise<Ended> {
  const each = await accepted(rehearsal)
  await each.work(supervisor, answering, upheld)
  return each
}

/** Noticed, reviewed, decided together, served; then its entry of the credit record ends. */
async function penalty(rehearsal: Rehearsal): Promise<Ended> {
  const each = await filed(rehearsal, 'practice-or-records')
  const measures = { revocation: true as const }
  await heard(each, measures)
  await drafted(each, measures)
  await reviewed(each)
  await decided(each, { votes })
  await served(each, 'penalty-decision')
  await each.inStage('closed')
  return each
}

async function exit(rehearsal: Rehearsal): Promise<Ended> {
  const { exit: each } = await exits.report(rehearsal)
  await exits.tellParties(each, dateInShanghai((await each.read()).openedAt))
  await exits.takeOver(rehearsal, each)
  await each.sleep('121 days')
  return each
}

const stories = { recognition, complaint, penalty, exit }

/** Tells each story to its end; hands over its name and how to read its history. */
export async function tellFollowing(
  told: (name: string, each: Ended['handle']) => Promise<void>,
): Promise<void> {
  const rehearsal = await startRehearsal()
  try {
    for (const [name, story] of Object.entries(stories)) {
      const { handle } = await story(rehearsal)
      await handle.result()
      await told(name, handle)
    }
  } finally {
    await rehearsal.stop()
  }
}
