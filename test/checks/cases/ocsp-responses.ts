/** Cases of the checks of OCSP responses (RFC 6960). */
import { build, extended, extension, holder, rsaWith } from '../draft.ts'
import { response, type ResponseDraft } from '../draft-response.ts'
import { implicit, nothing } from '../encode.ts'
import { answers, type Case, type Cases } from './case.ts'
import { purposes } from './with-parts.ts'

const answered = (change: Partial<ResponseDraft> = {}): Case => answers(response(change))
const sound = answered()
const refused = answered({ status: 3 })
const unknownExtension = extension('1.3.6.1.4.1.99999.5', nothing, true)
const noCheck = extension('1.3.6.1.5.5.7.48.1.5', nothing)
const delegate = (...own: Buffer[]) =>
  build(
    extended(holder(), {
      purpose: purposes('1.3.6.1.5.5.7.3.9'),
      ...Object.fromEntries(own.map((each, at) => [`own${at}`, each])),
    }),
  )

export const ocspResponseCases: Cases = {
  'rfc6960/response-der': {
    sound,
    'trailing-byte': answers(Buffer.concat([response(), Buffer.alloc(1)])),
  },
  'rfc6960/response-successful': { successful: sound, 'try-later': refused },
  'rfc6960/response-basic': {
    basic: sound,
    another: answered({ type: '1.3.6.1.4.1.99999.6' }),
    'try-later': refused,
  },
  'rfc6960/response-times-ordered': {
    ordered: sound,
    'produced-before': answered({ producedAt: '20261119000000Z' }),
    'renewed-before': answered({ nextUpdate: '20261119000000Z' }),
  },
  'rfc6960/response-not-in-future': {
    past: sound,
    future: answered({ thisUpdate: '20261122000000Z' }),
    'try-later': refused,
  },
  'rfc6960/response-current': {
    current: sound,
    passed: answered({ nextUpdate: '20261120120000Z' }),
  },
  'rfc6960/response-status-known': {
    good: sound,
    unknown: answered({ certificate: implicit(2, Buffer.alloc(0)) }),
  },
  'rfc6960/response-hash-approved': {
    'sha-256': sound,
    'sha-1': answered({ algorithm: rsaWith(5), hash: 'sha1' }),
  },
  'rfc6960/response-extensions-known': {
    none: sound,
    unknown: answered({ extensions: [unknownExtension] }),
  },
  'rfc6960/responder-no-check': {
    'with-nocheck': answered({ certificates: [delegate(noCheck)] }),
    without: answered({ certificates: [delegate()] }),
    'no-delegate': sound,
  },
}
