/** What a responder's answer at an instant is worth: about the certificate, signed by whom it may be, and of the time. */
import type { ProbeJudgement } from '../../domain/status-probe.ts'
import { Unreadable } from '../der/unreadable.ts'
import { anchorOf } from '../path/anchor.ts'
import { usualWork, WorkLimitReached, workOf } from '../path/work.ts'
import type { Probed } from '../revocation/probed-list.ts'
import { readExtension } from '../x509/extension.ts'
import { undetermined, type OcspAnswer } from './answer.ts'
import { isIdOf } from './certificate-id.ts'
import { nonce } from './extensions.ts'
import { readOcspResponse, type OcspResponse } from './response.ts'
import { ocspStatus } from './status.ts'

export interface ProbedAnswer extends Probed {
  /** That was sent: one that comes back must be it; many responders leave it out (RFC 9654 §2.1). */
  readonly nonce: Uint8Array
}

const old: readonly string[] = ['stale', 'too-old']

function judgementOf(answer: OcspAnswer): ProbeJudgement {
  const { en, 'zh-CN': zh } = answer
  const detail = { en, 'zh-CN': zh }
  if (answer.status !== 'undetermined') return { outcome: 'answered', detail }
  return {
    outcome: old.includes(answer.code) ? 'stale' : 'invalid',
    code: answer.code,
    detail,
  }
}

/** The responder's own status is not asked: what a probe learns is whether the service answers as it must. */
function answerOf(response: OcspResponse, probed: ProbedAnswer): OcspAnswer {
  const { certificate, issuer, chain, at, nonce: sent } = probed
  const returned = response.basic && readExtension(response.basic, nonce)
  const link = {
    certificate,
    issuer: { certificate: issuer, key: issuer.publicKey },
    anchor: anchorOf(issuer),
  }
  return ocspStatus(response, link, {
    ...{ at, certificates: chain, work: workOf(usualWork), brokenHashes: 'refused' },
    rules: returned ? { nonce: sent } : {},
    revocation: () => undefined,
  })
}

/** Never throws for what the bytes hold. */
export function judgeAnswer(bytes: Uint8Array, probed: ProbedAnswer): ProbeJudgement {
  try {
    const response = readOcspResponse(bytes)
    const { certificate, issuer } = probed
    const single = response.basic?.responses.find(({ id }) =>
      isIdOf(id, certificate, issuer.publicKey),
    )
    return {
      ...judgementOf(answerOf(response, probed)),
      thisUpdate: single?.thisUpdate,
      nextUpdate: single?.nextUpdate,
    }
  } catch (error) {
    if (error instanceof Unreadable) return judgementOf(undetermined('unreadable', error.text))
    if (error instanceof WorkLimitReached) return judgementOf(undetermined('unreadable', 'work'))
    throw error
  }
}
