/** What must hold of a certificate before §6.1 can be applied to it: encoding, version, extensions (RFC 5280 §4). */
import { isAboutCharacters, type Deviation } from '../der/deviation.ts'
import type { Certificate } from '../x509/certificate.ts'
import { refusal, type Refusal } from './reasons.ts'
import type { Step } from './state.ts'

/** Real CAs write out DEFAULT values and misplace characters: the catalogue says so, and nothing is misread by it. */
const harmless = (deviation: Deviation) =>
  isAboutCharacters(deviation) || deviation.kind === 'default-encoded'

/** "A certificate MUST NOT include more than one instance of a particular extension" (§4.2). */
function repeated({ extensions }: Certificate): string | undefined {
  const seen = new Set<string>()
  return extensions.find(({ oid }) => seen.size === seen.add(oid).size)?.oid
}

export function malformation(certificate: Certificate): Refusal | undefined {
  const deviation = certificate.deviations.find((each) => !harmless(each))
  if (deviation) return refusal('not-der', `${deviation.kind}, ${deviation.offset}`)
  if (certificate.hasExtensions && certificate.version !== 3)
    return refusal('extensions-before-v3', `v${certificate.version}`)
  const twice = repeated(certificate)
  return twice === undefined ? undefined : refusal('duplicate-extension', twice)
}

export const wellFormed: Step = (_, { certificate }) => malformation(certificate)
