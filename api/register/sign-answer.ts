/** Signs answers on request, a few at a time: a signature costs more than an answer, and a device signs one after the other. */
import { randomUUID } from 'node:crypto'
import type { VerificationAnswer } from '../../domain/register/verification.ts'
import { Problem } from '../problem.ts'

/** Makes a detached JWS (`header..signature`) over bytes, whose header names the subject, a URI. */
export type SignDetached = (signing: {
  readonly bytes: Uint8Array
  readonly subject: string
}) => Promise<string>

export type SignAnswer = (answer: VerificationAnswer) => Promise<VerificationAnswer>

const most = 16

/** Throws SigningUnavailable while too many wait for the key. */
export function createSignAnswer(signDetached: SignDetached, atOnce = most): SignAnswer {
  let waiting = 0
  return async (answer) => {
    if (waiting >= atOnce)
      throw new Problem('SigningUnavailable', {
        en: `expected at most ${atOnce} answers to be signed at a time`,
        'zh-CN': `同时签署的答复不超过 ${atOnce} 份`,
      })
    waiting += 1
    try {
      const identified = { ...answer, id: randomUUID() }
      const bytes = Buffer.from(JSON.stringify(identified))
      const signed = await signDetached({ bytes, subject: `urn:uuid:${identified.id}` })
      const [header, , signature] = signed.split('.')
      return { ...identified, jws: `${header}.${bytes.toString('base64url')}.${signature}` }
    } finally {
      waiting -= 1
    }
  }
}

/** Where no key is configured. */
export const noSignature: SignAnswer = () => {
  throw new Problem('SigningUnavailable', {
    en: 'expected a service that signs answers, this one has no key for it',
    'zh-CN': '本服务未配置用于签署答复的密钥',
  })
}
