/** Payloads in Temporal's histories, encrypted with AES-256-GCM: nonce, cipher text and tag, under the id of their key. */
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'
import type { Payload, PayloadCodec } from '@temporalio/common'
import proto from '@temporalio/proto'
import type { Keyring } from './keyring.ts'

const { Payload: PayloadMessage } = proto.temporal.api.common.v1

const encoding = 'binary/encrypted'
const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString()
const isEncrypted = ({ metadata }: Payload): boolean => text(metadata?.encoding) === encoding

/** What is not secret of a payload is under its tag too. */
const associated = (keyId: string) => Buffer.from(`${encoding}\n${keyId}`)

function seal(payload: Payload, keyId: string, key: KeyObject): Payload {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce).setAAD(associated(keyId))
  const sealed = Buffer.concat([
    nonce,
    sealing.update(PayloadMessage.encode(payload).finish()),
    sealing.final(),
    sealing.getAuthTag(),
  ])
  return {
    metadata: { encoding: Buffer.from(encoding), 'encryption-key-id': Buffer.from(keyId) },
    data: sealed,
  }
}

function opened(data: Uint8Array, keyId: string, key: KeyObject): Payload {
  const opening = createDecipheriv(cipher, key, data.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(associated(keyId))
    .setAuthTag(data.subarray(-tagBytes))
  const plain = [opening.update(data.subarray(nonceBytes, -tagBytes)), opening.final()]
  return PayloadMessage.decode(Buffer.concat(plain))
}

function open(payload: Payload, { keys, folder }: Keyring): Payload {
  const keyId = text(payload.metadata?.['encryption-key-id'])
  const key = keys.get(keyId)
  if (!key)
    throw new Error(
      `expected the key “${keyId}” of a payload in ${folder}, got ${[...keys.keys()].join(', ')}; ` +
        'put its file back and start again: nothing is lost until then',
    )
  try {
    return opened(payload.data ?? new Uint8Array(), keyId, key)
  } catch (error) {
    throw new Error(
      `expected a payload that the key “${keyId}” in ${folder} opens: either that file holds another key than the one ` +
        'that sealed it, then put the right one back and start again; or its bytes were changed in Temporal’s database, ' +
        'then restore that from its backup',
      { cause: error },
    )
  }
}

/** New payloads are sealed with the current key; those of every key of the ring, and those from before there was one, are read. */
export function createPayloadCodec(keyring: Keyring): PayloadCodec {
  const { keys, current } = keyring
  const key = keys.get(current)
  if (!key) throw new TypeError(`expected the current key ${current} in its ring`)
  return {
    encode: async (payloads) => payloads.map((each) => seal(each, current, key)),
    decode: async (payloads) =>
      payloads.map((each) => (isEncrypted(each) ? open(each, keyring) : each)),
  }
}
