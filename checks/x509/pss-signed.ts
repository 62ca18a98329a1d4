/** Signatures by RSASSA-PSS as the checks of its parameters see them (RFC 4055 §3.1). */
import { found } from '../check.ts'
import { isUniversal, universal } from '../der/element.ts'
import type { Subject } from '../subject.ts'
import { rsassaPss } from './algorithm.ts'

/** For checks of certificates signed by RSASSA-PSS. */
export const toPssSigned = {
  applies: ({ certificate }: Subject) => certificate.outerSignatureAlgorithm.oid === rsassaPss,
  otherwise: found('Not signed by RSASSA-PSS', '未采用 RSASSA-PSS 签名'),
} as const

export function statesParameters({ certificate }: Subject): boolean {
  const { parameters } = certificate.outerSignatureAlgorithm
  return parameters !== undefined && isUniversal(parameters, universal.sequence)
}

/** For checks of what the parameters say. */
export const toPssParameters = {
  applies: (subject: Subject) => toPssSigned.applies(subject) && statesParameters(subject),
  otherwise: found('No parameters of RSASSA-PSS', '无 RSASSA-PSS 参数'),
} as const
