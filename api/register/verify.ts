/** Answers whether a certificate is recognised, from memory: equal questions, knowledge and instants have equal answers. */
import { createHash } from 'node:crypto'
import { Unreadable } from '../../checks/der/unreadable.ts'
import { readCertificate } from '../../checks/x509/certificate.ts'
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

function instantStep({ at, atStated, asOf }: Terms): VerificationStep {
  if (at > asOf)
    return step('instant', 'undetermined', clauses.service, [
      `what is not yet known at ${asOf} cannot be told of ${at}`,
      `在 ${asOf} 尚无法判断 ${at} 的情况`,
    ])
  return atStated
    ? step('instant', 'pass', clauses.service, [
        `judged at ${at}, as stated by the asker: a time stamp would prove it`,
        `按查询人所述时刻 ${at} 判断：该时刻应以时间戳证明`,
      ])
    : step('instant', 'pass', clauses.service, [`judged at ${at}`, `按 ${at} 判断`])
}

/** The certificate, or where it is broken. */
function read({ certificate }: VerificationQuestion, { judged }: RegisterMemory) {
  try {
    const [der = new Uint8Array()] = filesIn(certificate)
    const sha256 = createHash('sha256').update(der).digest('hex')
    return { der, facts: judged.get(sha256, () => factsOf(readCertificate(der))) }
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
  const certificate = read(question, memory)
  const isBroken = certificate instanceof Unreadable
  const found: Found = isBroken
    ? { steps: [unread(certificate)] }
    : findRecognition({ question, ...certificate, memory, terms })
  const own = isBroken
    ? []
    : [isRead, validityStep(certificate.facts, terms.at), keyUseStep(certificate.facts)]
  const steps = inOrder([instantStep(terms), ...own, ...found.steps])
  return {
    ...outcomeOf(steps),
    signedAt: terms.at,
    signedAtStatedBy: terms.atStated ? 'asker' : 'service',
    asOf: terms.asOf,
    knowledge: terms.known,
    answeredAt: now,
    ...(!isBroken && { certificate: certificateOf(certificate.facts) }),
    ...(found.recognition && { recognition: found.recognition }),
    steps,
  }
}
