/** Tells whoever subscribes in this process of each verdict as it is given; where nobody does, it costs nothing. */
import { channel } from 'node:diagnostics_channel'
import type { VerificationAnswer } from '../../domain/register/verification.ts'

export const answerChannel = 'recognition.verification'

export type Verdict = VerificationAnswer['verdict']

const answers = channel(answerChannel)

export function publishVerdict(verdict: Verdict): void {
  if (answers.hasSubscribers) answers.publish(verdict)
}
