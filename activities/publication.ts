/** Publishes the register: the signed trusted list in both forms, whenever it has changed or the last issue grows old. */
import { X509Certificate } from 'node:crypto'
import { buildListJson, signListJson } from '../documents/trusted-list/list-json.ts'
import { issueTrustedList } from '../documents/trusted-list/build.ts'
import { mimeType } from '../documents/trusted-list/names.ts'
import type { ListIssue, Scheme } from '../documents/trusted-list/scheme.ts'
import type { Signer } from '../documents/seal/signer.ts'
import type { RegisterEntry } from '../domain/register/entry.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import type { IssuedList } from '../storage/records/trusted-lists.ts'
import { everyEntry } from './every-entry.ts'

export interface PublicationParts {
  readonly evidence: EvidenceStore
  readonly records: Pick<Records, 'register' | 'trustedLists'>
  readonly signer: Signer
  readonly scheme: Scheme
  /** DER certificates of keys that will sign later lists. */
  readonly announced: readonly Uint8Array[]
  readonly now: () => Date
}

const dayMs = 86_400_000
/** How long an issue is good for, and after how long another is made though nothing has changed. */
const validDays = 90
const renewAfterDays = 1
/** The folder of the evidence store that holds what the register issues. */
const folder = 'register'
const isFresh = (last: IssuedList | undefined, registerSequence: number, now: Date): boolean =>
  last?.registerSequence === registerSequence &&
  now.getTime() - Date.parse(last.issuedAt) < renewAfterDays * dayMs

export const createPublication = (parts: PublicationParts) => ({
  /** Issues a list unless the last one says what the register says and is of today; answers the number of the last. */
  async publishTrustedList(): Promise<number> {
    const { evidence, records, signer, scheme, announced } = parts
    const now = parts.now()
    // Read before the entries: a change that comes in between is published again, none is missed.
    const registerSequence = await records.register.head()
    const last = await records.trustedLists.find()
    if (isFresh(last, registerSequence, now)) return last?.sequence ?? 0
    const entries: RegisterEntry[] = []
    for await (const entry of everyEntry(records)) entries.push(entry)
    const [own] = signer.certificates
    if (!own) throw new TypeError('expected a seal with a certificate')
    const ends = Math.min(
      now.getTime() + validDays * dayMs,
      Date.parse(new X509Certificate(own).validTo),
    )
    const issue: ListIssue = {
      entries,
      sequence: (last?.sequence ?? 0) + 1,
      issuedAt: now.toISOString(),
      nextUpdate: new Date(ends).toISOString(),
      scheme,
      signers: [own, ...announced],
      pointers: [],
    }
    const { bytes } = await issueTrustedList(issue, signer)
    const json = buildListJson(issue)
    const jws = await signListJson(json, { scheme }, signer)
    const kept = await records.trustedLists.keep({
      sequence: issue.sequence,
      registerSequence,
      issuedAt: issue.issuedAt,
      nextUpdate: issue.nextUpdate,
      xml: await evidence.putBytes(folder, bytes, mimeType),
      json: await evidence.putBytes(folder, json, 'application/json'),
      jws,
    })
    return kept.sequence
  },
})
