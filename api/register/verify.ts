/** Answers whether a certificate is recognised, from memory: equal questions, knowledge and instants have equal answers. */
import { createHash } from 'node:crypto'
import { Unreadable } from '../../checks/der/unreadable.ts'
import { type Certificate, readCertificate } from '../../checks/x509/certificate.ts'
import {
  type VerificationAnswer,
  type VerificationQuestion,
  type VerificationStep,
  verificationSteps,
} from '../../domain/register/verification.ts'
import { factsOf, type CertificateFacts } from './certificate-facts.ts'
import { keyUseStep, validityStep } from './certificate-steps.ts'
import type { RegisterMemory } from './memory.ts'
import { outcomeOf } from './outcome.ts'
import { filesIn } from './read-file.ts'
import { findRecognition, type Found } from './recognition.ts'
import { clauses, notJudged, step } from './said.ts'
import { type Terms, termsOf } from './terms.ts'

function instantStep({ at: { iso }, atStated, asOf }: Terms): VerificationStep {
  if (iso > asOf)
    return step('instant', 'undetermined', clauses.service, [
      `what is not yet known at ${asOf} cannot be told of ${iso}`,
      `在 ${asOf} 尚无法判断 ${iso} 的情况`,
    ])
  return atStated
    ? step('instant', 'pass', clauses.service, [
        `judged at ${iso}, as stated by the asker: a time stamp would prove it`,
        `按查询人所述时刻 ${iso} 判断：该时刻应以时间戳证明`,
      ])
    : step('instant', 'pass', clauses.service, [`judged at ${iso}`, `按 ${iso} 判断`])
}

/** The certificate, or where it is broken. */
function read({ certificate }: VerificationQuestion, { judged }: RegisterMemory) {
  try {
    const [der = new Uint8Array()] = filesIn(certificate)
    const sha256 = createHash('sha256').update(der).digest('hex')
    let taken: Certificate | undefined
    const takenApart = () => (taken ??= readCertificate(der))
    return { read: takenApart, facts: judged.get(sha256, () => factsOf(takenApart())) }
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
}

const isRead = step('readable', 'pass', clauses.structure, [
  'the certificate is read',
  '证书可以读取',
])

const unread = ({ text, offset }: Unreadable): VerificationStep =>
  step('readable', 'fail', clauses.structure, [
    text.en,
    text['zh-CN'],
    offset === undefined ? {} : { offset },
  ])

/** Every step once, in its order; those that nothing was said of were not judged. */
function inOrder(steps: readonly VerificationStep[]): VerificationStep[] {
  const byName = new Map(steps.map((each) => [each.step, each]))
  return verificationSteps.map((name) => byName.get(name) ?? notJudged(name, clauses.path))
}

function certificateOf(facts: CertificateFacts): NonNullable<VerificationAnswer['certificate']> {
  const { sha256, subject, issuer, serial, notBefore, notAfter, policies } = facts
  return { sha256, subject, issuer, serial, notBefore, notAfter, policies: [...policies] }
}

/** What an answer says but for when it was asked. */
export type Judged = Pick<VerificationAnswer, 'certificate' | 'recognition' | 'steps'>

export function judge(
  question: VerificationQuestion,
  memory: RegisterMemory,
  terms: Terms,
): Judged {
  const certificate = read(question, memory)
  if (certificate instanceof Unreadable) return { steps: [unread(certificate)] }
  const { facts } = certificate
  const found: Found = findRecognition({ question, ...certificate, memory, terms })
  return {
    certificate: certificateOf(facts),
    ...(found.recognition && { recognition: found.recognition }),
    steps: [isRead, validityStep(facts, terms.at), keyUseStep(facts), ...found.steps],
  }
}

/** `now` is ISO 8601, UTC. */
export function answerOf(
  { certificate, recognition, steps: judged }: Judged,
  terms: Terms,
  now: string,
): VerificationAnswer {
  const steps = inOrder([instantStep(terms), ...judged])
  return {
    ...outcomeOf(steps),
    signedAt: terms.at.iso,
    signedAtStatedBy: terms.atStated ? 'asker' : 'service',
    asOf: terms.asOf,
    knowledge: terms.known,
    answeredAt: now,
    ...(certificate && { certificate }),
    ...(recognition && { recognition }),
    steps,
  }
}

/**
 * Never throws for what a question of the schema holds: what is broken is answered with its place. `now` is ISO 8601, UTC.
 * With the `signedAt`, `asOf` and `knowledge` of an earlier answer the same question has the same answer for good.
 */
export function verify(
  question: VerificationQuestion,
  memory: RegisterMemory,
  now: string,
): VerificationAnswer {
  const terms = termsOf(question, memory, now)
  return answerOf(judge(question, memory, terms), terms, now)
}
