/** What follows a grant: its recognition is opened, published and supervised from now on; a renewal prolongs the one there is. */
import { uuid4, workflowInfo } from '@temporalio/workflow'
import type { Dossier } from '../domain/dossier.ts'
import type { Outcome } from '../procedure/stages.ts'
import { lastDayOf } from '../procedure/validity.ts'
import { daysAfter } from '../procedure/working-days.ts'
import { actOnCase, openRecognition } from './activities.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { system } from './case/event-source.ts'

export async function publishing(dossier: OpenDossier, outcome: Outcome): Promise<void> {
  const { renews } = dossier.state
  if (renews?.recognition) return renewal(dossier, outcome, renews.recognition)
  if (outcome !== 'granted') return
  const { state, change, rules } = dossier
  const { decision } = state
  const form = state.filings.at(-1)?.form
  if (!decision || !form) return
  change({ by: system, act: 'recognition-opened' }, (draft) => {
    draft.recognition ??= uuid4()
  })
  await openRecognition({
    id: state.recognition ?? '',
    dossier: state.id,
    organisation: state.organisation,
    form,
    documents: chainFiled(state),
    decision,
    rules,
    from: decision.decidedAt,
    taskQueue: workflowInfo().taskQueue,
  })
}

/** The latest version of each CA certificate. */
const chainFiled = ({ documents }: Dossier) => [
  ...new Map(
    documents.filter(({ type }) => type === 'ca-certificate').map((each) => [each.id, each]),
  ).values(),
]

/** A renewal that is not decided in time is deemed granted (Administrative License Law 50). */
async function renewal({ state, rules }: OpenDossier, outcome: Outcome, id: string) {
  const deemed = outcome === 'deemed-renewed'
  const isRenewed = deemed || outcome === 'granted'
  const from = daysAfter(state.renews?.validUntil ?? '', 1)
  await actOnCase({
    kind: 'recognition',
    id,
    act: isRenewed ? 'renew-recognition' : 'note-renewal',
    payload: isRenewed
      ? {
          validUntil: lastDayOf(from, rules.validityYears),
          decision: state.decision?.number ?? '',
          deemed,
        }
      : { dossier: state.id, pending: false },
    key: `renewal-ended:${state.id}`,
  })
}

/** Tells the recognition that its renewal was asked for: until that is decided it does not expire. */
export async function announceRenewal({ state }: OpenDossier): Promise<void> {
  const id = state.renews?.recognition
  if (id === undefined) return
  await actOnCase({
    kind: 'recognition',
    id,
    act: 'note-renewal',
    payload: { dossier: state.id, pending: true },
    key: `renewal-asked:${state.id}`,
  })
}
