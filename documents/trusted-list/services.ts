/** The services of an entry: each recognised type under each issuing key, with its periods of status. */
import { createHash } from 'node:crypto'
import { readCertificate } from '../../checks/x509/certificate.ts'
import type {
  ChainCertificate,
  RecognisedType,
  RegisterEntry,
} from '../../domain/register/entry.ts'
import { type ServiceStatus, statusMeanings } from '../../domain/register/list-terms.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'

export interface ServicePeriod {
  readonly status: ServiceStatus
  readonly from: string
  readonly ground?: Bilingual
  readonly decision?: string
}

/** A key that issues; its certificates have one subject. */
export interface IssuingKey {
  readonly subject: string
  readonly keyIdentifier: Buffer
  /** Base64 of DER. */
  readonly certificates: readonly string[]
  readonly from: string
  /** When its last certificate left the chain. */
  readonly until?: string
}

export interface Service {
  readonly type: RecognisedType
  readonly key: IssuingKey
  /** Newest first, none of them later than the issue. */
  readonly periods: readonly [ServicePeriod, ...ServicePeriod[]]
}

/** As certificates carry it, else the first method of RFC 5280 §4.2.1.2. */
const keyIdentifierOf = ({ subjectKeyIdentifier }: ChainCertificate, key: Uint8Array): Buffer =>
  subjectKeyIdentifier
    ? Buffer.from(subjectKeyIdentifier, 'hex')
    : createHash('sha1').update(key).digest()

const latest = (times: readonly (string | undefined)[]): string | undefined =>
  times.includes(undefined) ? undefined : times.toSorted().at(-1)

function keyOf(certificates: readonly [ChainCertificate, ...ChainCertificate[]]): IssuingKey {
  const [first] = certificates
  const { publicKey } = readCertificate(Buffer.from(first.certificate, 'base64'))
  const until = latest(certificates.map((each) => each.until))
  return {
    subject: first.subject,
    keyIdentifier: keyIdentifierOf(first, publicKey.key.bytes),
    certificates: certificates.map(({ certificate }) => certificate),
    from: certificates.map(({ from }) => from).toSorted()[0] ?? first.from,
    ...(until !== undefined && { until }),
  }
}

/** Certificates of one key and subject are one identity: a list names a key once (TS 119 612 §5.5.3). */
function issuingKeys(chain: readonly ChainCertificate[]): IssuingKey[] {
  const keys = new Map<string, [ChainCertificate, ...ChainCertificate[]]>()
  for (const certificate of chain.filter(({ role }) => role === 'issuing')) {
    const { publicKey } = readCertificate(Buffer.from(certificate.certificate, 'base64'))
    const name = `${Buffer.from(publicKey.bytes).toString('base64')} ${certificate.subject}`
    const known = keys.get(name)
    if (known) known.push(certificate)
    else keys.set(name, [certificate])
  }
  return [...keys.values()].map(keyOf)
}

/** The history of the type while the key was of the chain, and that it left it. Oldest first. */
function periodsOf({ history }: RecognisedType, { from, until }: IssuingKey): ServicePeriod[] {
  const periods = history
    .filter(
      (period) => (period.to === undefined || period.to > from) && !(until && period.from >= until),
    )
    .map((period): ServicePeriod => ({
      status: period.status,
      from: period.from > from ? period.from : from,
      ground: period.ground,
      ...(period.decision !== undefined && { decision: period.decision }),
    }))
  const last = periods.at(-1)
  // A recognition that has ended says more than a key that was taken out after it.
  const lives = last !== undefined && statusMeanings[last.status].reliable
  return until && lives ? [...periods, { status: 'left-chain', from: until }] : periods
}

/** At an instant; none for a type that no key issues yet. */
export const servicesOf = (entry: RegisterEntry, at: string): Service[] =>
  issuingKeys(entry.chain).flatMap((key) =>
    entry.types.flatMap((type) => {
      const [newest, ...older] = periodsOf(type, key)
        .filter(({ from }) => from <= at)
        .toReversed()
      return newest ? [{ type, key, periods: [newest, ...older] as const }] : []
    }),
  )
