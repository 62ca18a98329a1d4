/** A question answered from memory, and signed where that was asked for: the one way of all routes and pages. */
import type {
  VerificationAnswer,
  VerificationQuestion,
} from '../../domain/register/verification.ts'
import type { Parts } from '../parts.ts'
import { publishVerdict } from './answer-channel.ts'
import { verify } from './verify.ts'

type AskParts = Pick<Parts, 'register' | 'signAnswer'>

/** Without a signature there is nothing to wait for. Throws, and rejects with, SigningUnavailable. */
export function ask(
  question: VerificationQuestion,
  isSigned: boolean,
  { register, signAnswer }: AskParts,
): VerificationAnswer | Promise<VerificationAnswer> {
  const answer = verify(question, register, new Date().toISOString())
  publishVerdict(answer.verdict)
  return isSigned ? signAnswer(answer) : answer
}
