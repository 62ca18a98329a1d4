/** The list as JSON, with the same content as the XML: for who reads no XML. Canonical (RFC 8785), so made once. */
import canonicalize from 'canonicalize'
import { z } from 'zod'
import {
  schemeNames,
  type ServiceStatus,
  statusMeanings,
} from '../../domain/register/list-terms.ts'
import type { Signer } from '../seal/signer.ts'
import { signDetached } from '../report/jws.ts'
import { inListOrder } from './build.ts'
import { listType, territory } from './names.ts'
import type { ListIssue, Pointer } from './scheme.ts'

const base64 = (der: Uint8Array) => Buffer.from(der).toString('base64')
const pointerJson = ({ certificates, ...rest }: Pointer) => ({
  ...rest,
  certificates: certificates.map(base64),
})

/** What each status means, by its URI in the XML. */
const statusesOf = (base: string) =>
  Object.entries(statusMeanings).map(([status, meaning]) => ({
    status,
    uri: schemeNames(base).status(status as ServiceStatus),
    ...meaning,
  }))

export function buildListJson(issue: ListIssue): Buffer {
  const { scheme, sequence, issuedAt, nextUpdate, signers, pointers, entries } = issue
  const json = canonicalize({
    version: 1,
    type: listType,
    territory,
    sequence,
    issuedAt,
    nextUpdate,
    scheme,
    statuses: statusesOf(scheme.base),
    signers: signers.map(base64),
    pointers: pointers.map(pointerJson),
    entries: inListOrder(entries),
  })
  if (json === undefined) throw new TypeError('expected a list that JSON can hold')
  return Buffer.from(json)
}

const Announcing = z.object({ signers: z.array(z.base64()) })

/** The certificates (DER) that a list of ours announces for the next ones. Throws ZodError for another JSON. */
export const announcedIn = (json: Uint8Array): Buffer[] =>
  Announcing.parse(JSON.parse(Buffer.from(json).toString())).signers.map((text) =>
    Buffer.from(text, 'base64'),
  )

/** Detached JWS over the bytes as they are stored; `sub` is the location of the list. */
export const signListJson = (
  bytes: Uint8Array,
  { scheme }: Pick<ListIssue, 'scheme'>,
  signer: Signer,
): Promise<string> => signDetached({ bytes, subject: scheme.location }, signer)
