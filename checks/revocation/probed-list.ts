/** What a list that was fetched at an instant is worth: signed by the CA that it speaks for, and of the time. */
import type { ProbeJudgement } from '../../domain/status-probe.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { Unreadable } from '../der/unreadable.ts'
import { anchorOf } from '../path/anchor.ts'
import { usualWork, workOf } from '../path/work.ts'
import type { Certificate } from '../x509/certificate.ts'
import { isTrustworthy } from './crl-signer.ts'
import { isUnderstood } from './crl-usable.ts'
import { readCrl, type Crl } from './crl.ts'

export interface Probed {
  /** The certificate whose status the service is asked for, and the CA that issued it. */
  readonly certificate: Certificate
  readonly issuer: Certificate
  /** Certificates that may have signed in the CA's stead: those recognised with it. */
  readonly chain: readonly Certificate[]
  /** When the answer came, ISO 8601, UTC. */
  readonly at: string
}

export interface JudgedList extends ProbeJudgement {
  /** Decimal. */
  readonly crlNumber?: string | undefined
}

/** Clocks may differ by so much, as with responses. */
const skewMs = 300_000

/** "CRL issuers MUST NOT use CRLNumber values longer than 20 octets" (RFC 5280 §5.2.3). */
const mostNumber = 2n ** 160n

const reasons = {
  unreadable: ['The list cannot be read', '列表无法读取'],
  'not-understood': [
    'The list is not DER, or has a critical extension that is not known here',
    '列表未按 DER 编码，或含有无法识别的关键扩展',
  ],
  delta: ['A delta list stands where the complete one is named', '应为完整列表，实为增量列表'],
  'signature-invalid': [
    'The list is not signed by the CA, nor by another of the recognised chain',
    '列表并非由该 CA 或获认可证书链中的其他证书签署',
  ],
  'not-yet-valid': ['The list is of a later time', '列表时间晚于当前时间'],
} as const

function invalid(code: keyof typeof reasons, why?: Bilingual): JudgedList {
  const [en, zh] = reasons[code]
  const detail = why
    ? { en: `${en}: ${why.en}`, 'zh-CN': `${zh}：${why['zh-CN']}` }
    : { en, 'zh-CN': zh }
  return { outcome: 'invalid', code, detail }
}

function isSigned(crl: Crl, { certificate, issuer, chain }: Probed): boolean {
  const link = {
    certificate,
    issuer: { certificate: issuer, key: issuer.publicKey },
    anchor: anchorOf(issuer),
  }
  const search = { certificates: chain, work: workOf(usualWork), isTrusted: () => true }
  return isTrustworthy(crl, link, search)
}

function whetherOfTheTime({ thisUpdate, nextUpdate }: Crl, at: string): JudgedList {
  const now = Date.parse(at)
  if (Date.parse(thisUpdate) > now + skewMs)
    return invalid('not-yet-valid', { en: thisUpdate, 'zh-CN': thisUpdate })
  if (nextUpdate !== undefined && Date.parse(nextUpdate) < now - skewMs)
    return {
      outcome: 'stale',
      code: 'stale',
      detail: {
        en: `A newer list was due at ${nextUpdate}`,
        'zh-CN': `新列表应于 ${nextUpdate} 前发布`,
      },
    }
  return {
    outcome: 'answered',
    detail: {
      en: `Signed and of the time, next due ${nextUpdate ?? 'at no stated time'}`,
      'zh-CN': `签名有效且未过期，下次更新 ${nextUpdate ?? '未注明'}`,
    },
  }
}

/** Never throws for what the bytes hold. */
export function judgeList(bytes: Uint8Array, probed: Probed): JudgedList {
  let crl: Crl
  try {
    crl = readCrl(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return invalid('unreadable', error.text)
    throw error
  }
  const { thisUpdate, nextUpdate, number } = crl
  const isNumber = number !== undefined && number < mostNumber
  const said = { thisUpdate, nextUpdate, crlNumber: isNumber ? number.toString() : undefined }
  if (!isUnderstood(crl)) return { ...invalid('not-understood'), ...said }
  if (crl.baseNumber !== undefined) return { ...invalid('delta'), ...said }
  if (!isSigned(crl, probed)) return { ...invalid('signature-invalid'), ...said }
  return { ...whetherOfTheTime(crl, probed.at), ...said }
}
