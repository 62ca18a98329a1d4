/** Stages that a change of a recognition does not need: passed over, with the reason on record (Administrative License Law 49). */
import { type SkippableStage, skipReason } from '../procedure/scope-change.ts'
import { now, system } from './case/event-source.ts'
import type { OpenDossier } from './dossier/dossier.ts'

/** Is the stage passed over? That it is stands in the ledger. */
export function isSkipped({ state, change }: OpenDossier, stage: SkippableStage): boolean {
  const why = skipReason(state, stage)
  if (!why) return false
  const isKnown = state.skipped?.some((each) => each.stage === stage)
  if (!isKnown)
    change({ by: system, act: 'skip-stage', detail: { stage, why } }, (draft) => {
      draft.skipped = [...(draft.skipped ?? []), { stage, why: { ...why }, at: now() }]
    })
  return true
}
