/** A relying party asks POST /register/verify, with the revocation list of the specimen chain where it has one. */
import type {
  VerificationAnswer,
  VerificationQuestion,
  VerificationStep,
} from '../../domain/register/verification.ts'
import { eventually } from '../eventually.ts'
import type { Scene } from './scene.ts'

const base64 = (bytes: Buffer) => bytes.toString('base64')

export const ask = ({ visitor }: Scene, certificate: Buffer, more: Partial<VerificationQuestion>) =>
  visitor.call<VerificationAnswer>('/register/verify', {
    body: { certificate: base64(certificate), ...more },
  })

/** Asked about the specimen subscriber by whoever knows at least so many changes of the register. */
export const askAboutSubscriber = (
  scene: Scene,
  changes: number,
  more: Partial<VerificationQuestion> = {},
) =>
  eventually('an answer that knows the register', async () => {
    const { subscriber, crl } = scene.specimen
    const answer = await ask(scene, subscriber, { crls: [base64(crl)], sign: true, ...more })
    return answer.knowledge.changes >= changes ? answer : undefined
  })

/** What an answer says of a step. */
export const said = ({ steps }: VerificationAnswer, name: VerificationStep['step']) =>
  steps.find(({ step }) => step === name)

/** The steps that speak against it, each with its clause. */
export const against = ({ steps }: VerificationAnswer) =>
  steps
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ step, clause, reason }) => ({ step, clause, reason }))
