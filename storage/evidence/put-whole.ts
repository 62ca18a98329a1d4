/** Evidence that fits one part, stored by one conditional request that also locks it. */
import type { EvidenceRef } from '../../domain/evidence.ts'
import { EvidenceError } from './error.ts'
import { storedAlready } from './existing.ts'
import type { Identity } from './measure.ts'
import { versionOf } from './multipart.ts'
import { assertDigest } from './proof.ts'
import type { PutRequest } from './put-request.ts'

export async function putWhole(
  request: PutRequest,
  bytes: Buffer,
  identity: Identity,
): Promise<EvidenceRef> {
  assertDigest(request.expectedSha256, identity.sha256)
  try {
    const versionId = await write(request, bytes, identity)
    return { key: request.key, versionId, ...identity, mediaType: request.mediaType }
  } catch (failure) {
    // A store may refuse before it has read the body: its 412 is then lost in a reset connection.
    const stored = await storedAlready(request, identity)
    if (stored) return stored
    throw failure
  }
}

async function write(
  { connection, key, mediaType, retention }: PutRequest,
  body: Buffer,
  { sha256 }: Identity,
): Promise<string> {
  const answer = await connection.send({
    method: 'PUT',
    key,
    headers: {
      'content-type': mediaType,
      'if-none-match': '*',
      'x-amz-meta-sha256': sha256,
      // S3 wants a checksum with a lock; the store then also keeps it beside the object.
      'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      ...retention.headers(),
    },
    body,
    bodySha256: sha256,
    accept: [200, 412],
  })
  if (answer.status === 200) return versionOf(key, answer.headers)
  throw new EvidenceError('AlreadyStored', `expected ${key} to be free, got ${answer.status}`)
}
