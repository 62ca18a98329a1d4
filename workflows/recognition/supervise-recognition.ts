/** The life of a recognition, from its grant to its cancellation: years of duties, changes, findings and renewals. */
import type { Recognition } from '../../domain/recognition/state.ts'
import type { RegisterStatus } from '../../procedure/register-status.ts'
import { cancellation } from './cancellation.ts'
import { ending } from './ending.ts'
import { inForce } from './in-force.ts'
import { type OpenRecognition, openRecognition, type RecognitionInput } from './open.ts'

export interface Supervised {
  /** How it ended. */
  readonly status: RegisterStatus
}

const hasEnded = ({ ended }: Recognition): boolean => ended !== undefined

export async function superviseRecognition(input: RecognitionInput): Promise<Supervised> {
  const recognition = openRecognition(input)
  const status = await courseOfRecognition(recognition)
  await recognition.finished()
  return { status }
}

export async function courseOfRecognition(recognition: OpenRecognition): Promise<RegisterStatus> {
  const { state } = recognition
  do {
    await inForce(recognition)
    // Proceedings may come to nothing; then supervision goes on.
    await ending(recognition)
  } while (!hasEnded(state))
  const status = await cancellation(recognition)
  await recognition.end(status, (draft) => {
    draft.outcome = status
  })
  return status
}
