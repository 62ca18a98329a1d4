/** Which recognised CAs a newly accepted list no longer recognises at home: each of them opens one alert. */
import { describeListed } from '../documents/partner-list/identity.ts'
import type {
  AlertChange,
  ListedCertificate,
  ListedService,
  PartnerAlert,
} from '../domain/partner-list.ts'
import type { ChainCertificate, RegisterEntry } from '../domain/register/entry.ts'
import { registerStatusRules } from '../procedure/register-status.ts'
import type { Records } from '../storage/records/records.ts'
import { everyEntry } from './every-entry.ts'
import { contentUuid } from './content-uuid.ts'

export interface AcceptedList {
  /** Id of its import. */
  readonly list: string
  readonly territory: string
  readonly sequence: number
  readonly services: readonly ListedService[]
  /** Statuses that mean recognised at home. */
  readonly recognised: readonly string[]
  /** The import that counted before. */
  readonly head: string | undefined
  readonly at: string
}

/** By its bytes, or another certificate of the same subject and key. */
const isFor =
  ({ sha256, identity }: ListedCertificate) =>
  ({ certificates }: ListedService): boolean =>
    certificates.some(
      (each) => each.sha256 === sha256 || (identity !== undefined && each.identity === identity),
    )

/**
 * A kind of service that was recognised and is so no longer, or is no longer listed. Where there was no list before: all
 * that is said of the CA, if none of it is recognition.
 */
export function changesOf(
  before: readonly ListedService[] | undefined,
  after: readonly ListedService[],
  recognised: readonly string[],
): AlertChange[] {
  const holds = ({ status }: ListedService) => recognised.includes(status)
  if (!before)
    return after.some(holds)
      ? []
      : after.map(({ type, name, status }) => ({ type, service: name, after: status }))
  const lost = before
    .filter(holds)
    .filter(({ type }) => !after.some((each) => each.type === type && holds(each)))
  return lost.map(({ type, name, status }) => {
    const now = after.find((each) => each.type === type)
    return { type, service: name, before: status, ...(now && { after: now.status }) }
  })
}

/** Whether new signatures may rely on any of its types now. */
export const isRelied = ({ types }: RegisterEntry): boolean =>
  types.some(({ history }) => {
    const status = history.at(-1)?.status
    return status !== undefined && registerStatusRules[status].reliable
  })

/** For every certificate that stands in the register now. */
export async function alertsFor(
  accepted: AcceptedList,
  records: Pick<Records, 'register' | 'partnerLists'>,
): Promise<PartnerAlert[]> {
  const { list, territory, sequence, services, recognised, head, at } = accepted
  async function alertOn(entry: RegisterEntry, { certificate }: ChainCertificate) {
    const own = describeListed(Buffer.from(certificate, 'base64'))
    const wanted = { sha256: [own.sha256], identities: own.identity ? [own.identity] : [] }
    const before = head ? await records.partnerLists.servicesOf(head, wanted) : undefined
    const changes = changesOf(before, services.filter(isFor(own)), recognised)
    if (changes.length === 0) return []
    return [
      {
        // The same alert however often the import is judged.
        id: contentUuid(list, entry.id, own.sha256),
        import: list,
        reference: `${territory}:${sequence}:${own.sha256.slice(0, 16)}`,
        recognition: entry.id,
        certificate: own.sha256,
        subject: own.subject,
        changes,
        at,
      },
    ]
  }
  const alerts: PartnerAlert[] = []
  for await (const entry of everyEntry(records))
    if (isRelied(entry))
      for (const member of entry.chain.filter(({ until }) => until === undefined))
        alerts.push(...(await alertOn(entry, member)))
  return alerts
}
