/** Tells the recognition of an exit: once each, and what it refuses because it has ended goes on record here. */
import type { ToldPayloads } from '../../domain/recognition/told.ts'
import { system } from '../case/event-source.ts'
import type { OpenExit } from './open.ts'

type Told = {
  [Act in 'note-exit' | 'note-finding' | 'end-recognition']: {
    readonly act: Act
    /** What tells it from others of its act. */
    readonly reference: string
    readonly payload: ToldPayloads[Act]
  }
}['note-exit' | 'note-finding' | 'end-recognition']

export async function tellRecognition(
  { state, change, during, outside }: OpenExit,
  { act, reference, payload }: Told,
): Promise<void> {
  const isTold = state.told.some((each) => each.act === act && each.reference === reference)
  if (isTold) return
  const answer = await during(() =>
    outside.actOnCase({
      kind: 'recognition',
      id: state.recognition,
      act,
      payload,
      key: `exit:${state.id}:${act}:${reference}`,
    }),
  )
  change({ by: system, act: 'recognition-told', detail: { act, reference, ...answer } }, (draft) =>
    draft.told.push({ act, reference, ...answer }),
  )
}
