/** The alarms of the publisher, found in the records when they are asked for: served, and logged daily. */
import { readCertificate } from '../checks/x509/certificate.ts'
import { alarmsOf } from '../documents/trusted-list/alarms.ts'
import { announcedIn } from '../documents/trusted-list/list-json.ts'
import type { Scheme } from '../documents/trusted-list/scheme.ts'
import type { Alarm } from '../domain/alarm.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import type { IssuedList } from '../storage/records/trusted-lists.ts'
import { stalePartnerAlarms } from './stale-partners.ts'

export interface AlarmParts {
  readonly evidence: Pick<EvidenceStore, 'read'>
  readonly records: Pick<Records, 'register' | 'trustedLists' | 'partnerLists'>
  readonly scheme: Pick<Scheme, 'operator'>
  /** DER certificates of the keys in use: what signs lists and notices, and what signs answers. */
  readonly seal: Uint8Array
  readonly answers?: Uint8Array | undefined
  readonly now: () => Date
}
export type ReadAlarms = () => Promise<Alarm[]>

/** A list of many thousand entries. */
const mostBytes = 256 * 1024 * 1024

/** Answers what is to be seen to now, errors first. The key of the log has no certificate, so nothing of it ends. */
export function createAlarms(parts: AlarmParts): ReadAlarms {
  const { evidence, records, scheme, now } = parts
  const current = readCertificate(parts.seal)
  const answers = parts.answers && readCertificate(parts.answers)
  let read: { sequence: number; announced: readonly Buffer[] } | undefined

  /** An issue never changes: it is read once. */
  async function announcedBy({ sequence, json }: IssuedList): Promise<readonly Buffer[]> {
    if (read?.sequence !== sequence)
      read = { sequence, announced: announcedIn(await evidence.read(json, mostBytes)) }
    return read.announced
  }

  return async () => {
    const at = now().toISOString()
    const list = await records.trustedLists.find()
    const own = alarmsOf({
      list,
      isEmpty: (await records.register.head()) === 0,
      now: at,
      certificates: {
        current,
        announced: list ? (await announcedBy(list)).map(readCertificate) : [],
        answers,
      },
      operator: scheme.operator.name,
    })
    const all = [...own, ...(await stalePartnerAlarms(records, at))]
    return all.sort((one, other) => one.severity.localeCompare(other.severity))
  }
}

/** `warn` is where operators read. */
export const createAlarmActivities = (alarms: ReadAlarms, warn: (alarm: Alarm) => void) => ({
  /** Answers how many there are. */
  async raiseAlarms(): Promise<number> {
    const all = await alarms()
    all.forEach((each) => warn(each))
    return all.length
  },
})
