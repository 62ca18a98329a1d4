/** Lists of a partner for tests: ours, as another territory would issue it, signed with a seal of the test. */
import { createHash } from 'node:crypto'
import { buildTrustedList } from '../../../documents/trusted-list/build.ts'
import { mimeType } from '../../../documents/trusted-list/names.ts'
import type { ListIssue } from '../../../documents/trusted-list/scheme.ts'
import type { Signer } from '../../../documents/seal/signer.ts'
import { signEnveloped } from '../../../documents/xml/sign-enveloped.ts'
import type { RegisterEntry } from '../../../domain/register/entry.ts'
import { issueOf, scheme } from '../trusted-list/register.ts'

export const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
export const certificateOf = ({ certificates: [first] }: Signer): Buffer => {
  if (!first) throw new Error('expected a signer with a certificate')
  return first
}
export const pinOf = (signer: Signer) => digestOf(certificateOf(signer))
export const recognised = [`${scheme.base}/status/in-force`]

/** Issued now, because the seal of a test is no older than a day; judged an hour later. */
const started = Math.floor(Date.now() / 1000) * 1000
const hours = (number: number) => new Date(started + number * 3_600_000).toISOString()
export const issuedAt = hours(0)
export const at = hours(1)
export const nextUpdate = hours(30 * 24)

export const sign = (xml: string | Buffer, signer: Signer): Promise<Buffer> =>
  signEnveloped(Buffer.from(xml), { at: issuedAt, mimeType }, signer)

interface Wish extends Partial<ListIssue> {
  /** Of whom the list is; its own pointer announces the signer of the next under it. */
  readonly territory?: string
  /** What is changed before it is signed. */
  readonly change?: (xml: string) => string
}

/** XX is nobody's territory. */
export async function partnerList(
  entries: readonly RegisterEntry[],
  signer: Signer,
  { territory = 'XX', change = (xml) => xml, ...more }: Wish = {},
): Promise<Buffer> {
  const issue = issueOf(entries, {
    ...{ signers: [certificateOf(signer)], issuedAt, nextUpdate },
    ...more,
  })
  const xml = buildTrustedList(issue)
    .bytes.toString()
    .replaceAll('<SchemeTerritory>CN<', `<SchemeTerritory>${territory}<`)
  return sign(change(xml), signer)
}
