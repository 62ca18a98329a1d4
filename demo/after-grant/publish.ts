/** Scene 1: what the grant published, verified as an outsider would: the entry, the signed trusted list, the log. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import canonicalize from 'canonicalize'
import { openCheckpoint } from '../../documents/log/checkpoint.ts'
import { leafHash } from '../../documents/log/hashes.ts'
import { readVerifierKey } from '../../documents/log/note.ts'
import { isIncluded } from '../../documents/log/verify.ts'
import { readSealCertificates } from '../../documents/seal/seal-certificates.ts'
import { readXml } from '../../documents/xml/read.ts'
import { verifyEnveloped } from '../../documents/xml/verify-signature.ts'
import type { RegisterChange } from '../../domain/register/change.ts'
import type { RegisterEntry } from '../../domain/register/entry.ts'
import type { LogLeaf } from '../../domain/register/leaf.ts'
import { eventually } from '../eventually.ts'
import { ifThere, type Scene } from './scene.ts'

export interface Registered {
  readonly entry: RegisterEntry
  /** The change of the register that it stands after. */
  readonly sequence: number
}

interface Proof {
  readonly index: number
  readonly hashes: readonly string[]
  readonly checkpoint: string
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

export const entryOf = ({ visitor, recognition }: Scene) =>
  visitor.call<Registered>(`/register/${recognition}`)

export async function publish(scene: Scene) {
  const { recognition, tell } = scene
  const { entry, sequence } = await eventually('the entry of the register', () =>
    ifThere(entryOf(scene)),
  )
  assert.equal(statusOf(entry), 'in-force')
  tell(`${entry.number} is on the public register, in force 有效: /register/${recognition}`)
  const list = await trustedList(scene, entry)
  tell(`the trusted list (ETSI TS 119 612) holds it; its signature is that of the seal 签名有效`)
  const proof = await inclusion(scene)
  tell(
    `the change is leaf ${proof.index} of ${proof.size} of the transparency log: proof recomputed 已验证`,
  )
  return { entry: recognition, number: entry.number, sequence, list, proof }
}

export const statusOf = ({ types }: RegisterEntry) => types[0]?.history.at(-1)?.status

/** The signed list, once it has the entry. */
async function trustedList({ visitor, trust }: Scene, { number }: RegisterEntry) {
  const bytes = await eventually('a trusted list with the entry', async () => {
    const response = await visitor.send('/register/trusted-list.xml')
    const list = Buffer.from(await response.arrayBuffer())
    return response.ok && list.includes(number) ? list : undefined
  })
  const { certificate } = verifyEnveloped(readXml(bytes))
  const [seal] = readSealCertificates(trust.seal.certificateFile).certificates
  assert.deepEqual(certificate, seal, 'expected a list under the seal')
  return { bytes, sha256: sha256(bytes), signer: sha256(certificate) }
}

/** The leaf made anew from the public change, its proof, and the checkpoint under the key of the log. */
async function inclusion({ visitor, recognition, trust }: Scene) {
  const { items } = await visitor.call<{ items: RegisterChange[] }>(
    `/register/changes?entry=${recognition}`,
  )
  const [change] = items
  assert.ok(change, 'expected a change of the register')
  const { sequence, entry, kind, at, after } = change
  const entrySha256 = sha256(canonicalize(after) ?? '')
  const leaf: LogLeaf = { type: 'register-change', sequence, entry, kind, at, entrySha256 }
  const served = await eventually('a checkpoint with the change', () =>
    ifThere(visitor.call<Proof>(`/register/changes/${sequence}/proof`)),
  )
  const { index, checkpoint } = served
  const key = readVerifierKey(readFileSync(trust.log.verifierFile, 'utf8'))
  const head = openCheckpoint(checkpoint, key)
  const hashes = served.hashes.map((hash) => Buffer.from(hash, 'base64'))
  const own = leafHash(Buffer.from(canonicalize(leaf) ?? ''))
  assert.ok(isIncluded({ index, leafHash: own, hashes }, head), 'expected the change in the log')
  return { leaf, index, size: head.size, hashes: served.hashes, checkpoint }
}
