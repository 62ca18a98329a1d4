/** Partners' lists that no longer hold although a recognition here relies on what they say of its CA. */
import { describeListed } from '../documents/partner-list/identity.ts'
import { alarm, type Alarm } from '../domain/alarm.ts'
import type { PartnerImport } from '../domain/partner-list.ts'
import type { Records } from '../storage/records/records.ts'
import { everyEntry } from './every-entry.ts'
import { isRelied } from './partner-alerts.ts'

type PartnerRecords = Pick<Records, 'register' | 'partnerLists'>

/** Recognitions that may be relied on and have a certificate in the list. */
async function relyingOn(list: PartnerImport, records: PartnerRecords): Promise<number> {
  let relying = 0
  for await (const entry of everyEntry(records)) {
    if (!isRelied(entry)) continue
    const chain = entry.chain
      .filter(({ until }) => until === undefined)
      .map(({ certificate }) => describeListed(Buffer.from(certificate, 'base64')))
    const listed = await records.partnerLists.servicesOf(list.id, {
      sha256: chain.map(({ sha256 }) => sha256),
      identities: chain.flatMap(({ identity }) => identity ?? []),
    })
    if (listed.length > 0) relying += 1
  }
  return relying
}

/** Reads the register only where a list does not hold any more; `now` is ISO 8601. */
export async function stalePartnerAlarms(records: PartnerRecords, now: string): Promise<Alarm[]> {
  const heads = await records.partnerLists.heads()
  const alarms: Alarm[] = []
  for (const head of heads) {
    const { territory, sequence, nextUpdate } = head
    if (nextUpdate !== undefined && nextUpdate > now) continue
    const relying = await relyingOn(head, records)
    if (relying === 0) continue
    alarms.push(
      alarm(
        'partner-list-stale',
        'error',
        nextUpdate,
      )(
        `The list of ${territory} (${sequence}) does not hold any more; it evidences ${relying} recognitions: import the next`,
        `${territory} 的可信列表（第 ${sequence} 号）已失效，${relying} 项认可以其为依据，请导入下一期`,
      ),
    )
  }
  return alarms
}
