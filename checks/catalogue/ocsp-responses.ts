/** The checks of OCSP responses (RFC 6960). */
import type { ResponseCheck } from '../check.ts'
import { responseDer } from '../rfc6960/response-der.ts'
import { responseSuccessful } from '../rfc6960/response-successful.ts'
import { responseBasic } from '../rfc6960/response-basic.ts'
import { responseTimesOrdered } from '../rfc6960/response-times-ordered.ts'
import { responseNotInFuture } from '../rfc6960/response-not-in-future.ts'
import { responseCurrent } from '../rfc6960/response-current.ts'
import { responseStatusKnown } from '../rfc6960/response-status-known.ts'
import { responseHashApproved } from '../rfc6960/response-hash-approved.ts'
import { responseExtensionsKnown } from '../rfc6960/response-extensions-known.ts'
import { responderNoCheck } from '../rfc6960/responder-no-check.ts'

export const ocspResponseChecks: readonly ResponseCheck[] = [
  responseDer,
  responseSuccessful,
  responseBasic,
  responseTimesOrdered,
  responseNotInFuture,
  responseCurrent,
  responseStatusKnown,
  responseHashApproved,
  responseExtensionsKnown,
  responderNoCheck,
]
