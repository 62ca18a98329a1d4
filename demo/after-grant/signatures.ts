/** Scenes 7 and 9: a document signed before the end and one after it, and what a relying party is told of each. */
import assert from 'node:assert/strict'
import { createHash, verify, X509Certificate } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { requestTimestamp } from '../../documents/timestamp/client.ts'
import { specimenPdf } from '../specimen/specimen-pdf.ts'
import { against, askAboutSubscriber } from './ask.ts'
import type { Scene } from './scene.ts'

export interface SignedDocument {
  readonly document: Buffer
  readonly signature: Buffer
  /** DER of the TimeStampResp over the signature. */
  readonly timestamp: Buffer
  /** The instant that the time stamp proves, to the second. */
  readonly signedAt: string
}

/** The subscriber signs, and a time stamping authority (RFC 3161) states when. */
export async function signDocument(scene: Scene, title: string): Promise<SignedDocument> {
  const { specimen, trust, tell } = scene
  // Time stamps are to the second: what came before it must lie in a second before.
  await sleep(1000 - (Date.now() % 1000))
  const document = specimenPdf(title, ['Signed by the SPECIMEN subscriber.'])
  const signature = specimen.sign(document)
  const { response, at } = await requestTimestamp(trust.timestampUrl ?? '', signature)
  tell(`the subscriber signs “${title}”; a time stamp (RFC 3161) proves the instant ${at} 时间戳`)
  return { document, signature, timestamp: response, signedAt: at }
}

/** What is answered of a signature: of its certificate at the instant of its time stamp. */
export async function judge(scene: Scene, signed: SignedDocument, changes: number) {
  const { document, signature, signedAt } = signed
  const { publicKey } = new X509Certificate(scene.specimen.subscriber)
  const answer = await askAboutSubscriber(scene, changes, { signedAt })
  return {
    signedAt,
    documentSha256: createHash('sha256').update(document).digest('hex'),
    /** By the key of the certificate, whatever the register says of it. */
    signatureIsValid: verify('sha256', document, publicKey, signature),
    verdict: answer.verdict,
    against: against(answer),
    answer,
  }
}

export interface Signatures {
  readonly before: SignedDocument
  readonly after: SignedDocument
}

/** Asked after the end, about both. */
export async function judgeBoth(scene: Scene, { before, after }: Signatures, changes: number) {
  const one = await judge(scene, before, changes)
  assert.ok(one.signatureIsValid)
  assert.equal(one.verdict, 'recognised')
  scene.tell(`the one of ${one.signedAt}, before the end: recognised at its instant 获认可`)
  const other = await judge(scene, after, changes)
  assert.ok(other.signatureIsValid)
  assert.equal(other.verdict, 'not-recognised')
  assert.equal(other.against.map(({ step }) => step).join(), 'status')
  const [reason] = other.against
  scene.tell(
    `the one of ${other.signedAt}, after it: not recognised 未获认可: ${reason?.reason.en} (${reason?.clause.en})`,
  )
  return { before: one, after: other }
}
