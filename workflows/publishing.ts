/** What follows the end of a dossier: a grant opens its recognition, or prolongs or changes the one that it is about. */
import { uuid4, workflowInfo } from '@temporalio/workflow'
import type { Dossier } from '../domain/dossier.ts'
import type { Outcome } from '../procedure/stages.ts'
import { termOf } from '../procedure/validity.ts'
import { dateInShanghai } from '../procedure/working-days.ts'
import { describeGrant, openRecognition } from './activities.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { system } from './case/event-source.ts'

export async function publishing(dossier: OpenDossier, outcome: Outcome): Promise<void> {
  const { renews, changes } = dossier.state
  if (renews?.recognition) return renewal(dossier, outcome, renews.recognition)
  if (changes) return changing(dossier, outcome, changes)
  if (outcome === 'granted') await recognise(dossier)
}

async function recognise(dossier: OpenDossier): Promise<void> {
  const { state, change } = dossier
  const granted = grantOf(dossier)
  if (!granted) return
  change({ by: system, act: 'recognition-opened' }, (draft) => {
    draft.recognition ??= uuid4()
  })
  await openRecognition({
    ...granted,
    id: state.recognition ?? '',
    taskQueue: workflowInfo().taskQueue,
  })
}

/** What was granted, for whoever describes it to the register. */
function grantOf({ state, rules }: OpenDossier) {
  const { decision } = state
  const form = state.filings.at(-1)?.form
  if (!decision || !form) return undefined
  return {
    dossier: state.id,
    organisation: state.organisation,
    form,
    documents: chainFiled(state),
    decision,
    rules,
    from: decision.decidedAt,
  }
}

/** The latest version of each CA certificate. */
const chainFiled = ({ documents }: Dossier) => [
  ...new Map(
    documents.filter(({ type }) => type === 'ca-certificate').map((each) => [each.id, each]),
  ).values(),
]

/** What the register will say of the recognition from now on, as the grant has it. */
async function described(dossier: OpenDossier) {
  const granted = grantOf(dossier)
  return granted ? describeGrant(granted) : undefined
}

/** A renewal that is not decided in time is deemed granted (Administrative License Law 50). */
async function renewal(dossier: OpenDossier, outcome: Outcome, id: string): Promise<void> {
  const { state, rules } = dossier
  const { validUntil: end = '', late } = state.renews ?? {}
  const key = `renewal-ended:${state.id}`
  const deemed = outcome === 'deemed-renewed'
  if (!deemed && outcome !== 'granted') return announce(dossier, id, { pending: false, key })
  const decidedOn = deemed ? end : dateInShanghai(state.decision?.decidedAt ?? '')
  const { validUntil } = termOf(state, decidedOn, rules.validityYears)
  const { refused } = await dossier.outside.actOnCase({
    kind: 'recognition',
    id,
    act: 'renew-recognition',
    payload: {
      validUntil,
      decision: state.decision?.number ?? '',
      deemed,
      ...(!deemed && { dossier: state.id, ...(await described(dossier)) }),
    },
    key,
  })
  if (!refused) return
  // Asked for or accepted too late to hold the recognition open: what has expired meanwhile is recognised anew.
  if (!deemed && (late || decidedOn > end)) return recognise(dossier)
  dossier.change({ by: system, act: 'grant-without-effect', detail: { refused } }, (draft) => {
    draft.withoutEffect = refused
  })
}

/** A change that was granted stands in the register at once (Administrative License Law 49). */
async function changing(
  dossier: OpenDossier,
  outcome: Outcome,
  { recognition, kind }: NonNullable<Dossier['changes']>,
): Promise<void> {
  const { state } = dossier
  const key = `change-ended:${state.id}`
  if (outcome !== 'granted') return announce(dossier, recognition, { pending: false, key })
  const { refused } = await dossier.outside.actOnCase({
    kind: 'recognition',
    id: recognition,
    act: 'change-recognition',
    payload: {
      dossier: state.id,
      kind,
      decision: state.decision?.number ?? '',
      ...(await described(dossier)),
    },
    key,
  })
  if (refused)
    dossier.change({ by: system, act: 'grant-without-effect', detail: { refused } }, (draft) => {
      draft.withoutEffect = refused
    })
}

interface Announced {
  readonly pending: boolean
  readonly holds?: boolean
  readonly key: string
}

/** Tells the recognition what is under way; one that has ended is told nothing any more. */
async function announce(
  { state, outside }: OpenDossier,
  id: string,
  { key, ...said }: Announced,
): Promise<void> {
  const { changes } = state
  await outside.actOnCase({
    kind: 'recognition',
    id,
    act: changes ? 'note-change' : 'note-renewal',
    payload: { dossier: state.id, ...said, ...(changes && { kind: changes.kind }) },
    key,
  })
}

/** Tells the recognition that its renewal or its change has been filed. */
export async function announceFiling(dossier: OpenDossier): Promise<void> {
  const { id, renews, changes } = dossier.state
  const recognition = renews?.recognition ?? changes?.recognition
  if (recognition === undefined || dossier.isPast('draft')) return
  await announce(dossier, recognition, {
    pending: true,
    ...(renews && { holds: false }),
    key: `filed:${id}`,
  })
}

/** Tells the recognition whether it waits for the renewal that was accepted: then it does not expire until that is decided. */
export async function announceRenewal(dossier: OpenDossier): Promise<void> {
  const { id, renews } = dossier.state
  if (renews?.recognition === undefined) return
  const holds = dossier.clocks.find('C9') !== undefined
  await announce(dossier, renews.recognition, {
    pending: true,
    holds,
    key: `renewal-asked:${id}`,
  })
}

/** A late renewal that was granted before the end holds the recognition open until it is published. */
export async function announceGrant(dossier: OpenDossier, outcome: Outcome): Promise<void> {
  const { id, renews } = dossier.state
  if (renews?.recognition === undefined || outcome !== 'granted') return
  if (dossier.clocks.find('C9')) return
  await announce(dossier, renews.recognition, {
    pending: true,
    holds: true,
    key: `renewal-granted:${id}`,
  })
}
