/** The recognition is told what was decided about it: the penalty, a restriction, its revocation. */
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import type { ToldPayloads } from '../../domain/recognition/told.ts'
import { isPenalty } from '../../procedure/penalty/measures.ts'
import { system } from '../case/event-source.ts'
import type { OpenPenalty } from './open.ts'

type Told = {
  [Act in keyof ToldPayloads]: { readonly act: Act; readonly payload: ToldPayloads[Act] }
}[keyof ToldPayloads]

function toTell({ id, decision, violation }: PenaltyCase): Told[] {
  const { measures = {}, number = '' } = decision ?? {}
  const ground = violation.title
  const { restriction, revocation } = measures
  const penalty: Told = { act: 'note-penalty', payload: { penalty: id, decision: number } }
  const restricted: Told = {
    act: 'restrict-recognition',
    payload: { ground, decision: number, ...(restriction && { until: restriction.until }) },
  }
  const revoked: Told = {
    act: 'end-recognition',
    payload: { status: 'revoked', ground, decision: number },
  }
  return [
    ...(isPenalty(measures) ? [penalty] : []),
    ...(restriction ? [restricted] : []),
    ...(revocation ? [revoked] : []),
  ]
}

/** What it refuses because it has ended goes on record here. */
export async function tellRecognition({ state, change, outside }: OpenPenalty): Promise<void> {
  const { recognition } = state
  if (!recognition) return
  for (const { act, payload } of toTell(state)) {
    if (state.told.includes(act)) continue
    const key = `${state.id}:${act}`
    const told = { kind: 'recognition', id: recognition, act, payload, key } as const
    const answer = await outside.actOnCase(told)
    change({ by: system, act: 'recognition-told', detail: { act, ...answer } }, (draft) =>
      draft.told.push(act),
    )
  }
}
