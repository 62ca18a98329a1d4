/** Revocation by OCSP responses beside CRLs: either may say that a certificate is revoked, and either that it is not. */
import { refusal, type Refusal } from '../path/reasons.ts'
import type { Link, Surroundings } from '../path/state.ts'
import type { Certificate } from '../x509/certificate.ts'
import type { OcspAnswer } from './answer.ts'
import type { OcspResponse } from './response.ts'
import { ocspStatus, type OcspRules } from './status.ts'

export interface OcspSource {
  readonly responses: readonly OcspResponse[]
  readonly rules: OcspRules
  /** Certificates among which responders may be, beside those in the responses. */
  readonly pool: readonly Certificate[]
  /** What CRLs say about a link. */
  readonly byCrls: (link: Link) => Refusal | undefined
}

const isAbout = (answer: OcspAnswer) =>
  !(answer.status === 'undetermined' && answer.code === 'other-certificate')

/** A status that is revoked by one source is revoked, whatever the other says. */
function combined(answers: readonly OcspAnswer[], byCrls: Refusal | undefined) {
  const revoked = answers.find((answer) => answer.status === 'revoked')
  if (revoked) return refusal('revoked', revoked)
  const isGood = answers.some((answer) => answer.status === 'good')
  if (!byCrls || byCrls.code === 'revoked') return byCrls
  if (isGood) return undefined
  const [first] = answers.filter(isAbout)
  return first ? refusal('revocation-undetermined', first) : byCrls
}

/** Answers what determines a link's status. */
export function revocationByEither(
  { at, work, inputs }: Surroundings,
  { responses, rules, pool, byCrls }: OcspSource,
): NonNullable<Surroundings['revocation']> {
  const search = {
    ...{ at, work, rules },
    certificates: pool,
    brokenHashes: inputs.brokenHashes ?? 'refused',
    revocation: byCrls,
  }
  return (link) =>
    combined(
      responses.map((response) => ocspStatus(response, link, search)),
      byCrls(link),
    )
}
