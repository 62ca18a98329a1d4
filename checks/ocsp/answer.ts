/** What an OCSP response says about a certificate, in words; a closed list with a clause for each. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

const reasons = {
  unreadable: ['RFC 6960 §4.2.1', 'the response cannot be read', '响应无法读取'],
  'not-der': ['RFC 6960 §4', 'the response is not encoded in DER', '响应未按 DER 编码'],
  'not-successful': ['RFC 6960 §2.3', 'the responder refused to answer', '响应方拒绝应答'],
  'type-unknown': [
    'RFC 6960 §4.2.1',
    'the type of the response is not known here',
    '响应类型无法识别',
  ],
  'unknown-critical-extension': [
    'RFC 6960 §4.4',
    'a critical extension of the response is not known here',
    '响应含有无法识别的关键扩展',
  ],
  'other-certificate': [
    'RFC 6960 §3.2 (1)',
    'the response is not about this certificate',
    '响应针对的不是该证书',
  ],
  'responder-unknown': [
    'RFC 6960 §4.2.2.3',
    'no certificate fits the name or key of the responder',
    '没有与响应方名称或密钥相符的证书',
  ],
  'responder-not-authorised': [
    'RFC 6960 §4.2.2.2',
    'the signer is neither the CA nor authorised by it to sign responses',
    '签名者既非该 CA，也未获其授权签署响应',
  ],
  'responder-not-in-force': [
    'RFC 6960 §4.2.2.2',
    'the responder’s certificate is not in force',
    '响应方证书不在有效期内',
  ],
  'responder-revocation-undetermined': [
    'RFC 6960 §4.2.2.2.1',
    'the responder’s certificate has no nocheck, and its own status is not determined',
    '响应方证书无 nocheck 扩展，其自身状态无法确定',
  ],
  'responder-revoked': [
    'RFC 6960 §4.2.2.2.1',
    'the responder’s certificate is revoked',
    '响应方证书已被吊销',
  ],
  'signature-invalid': [
    'RFC 6960 §3.2 (2)',
    'the signature on the response does not verify',
    '响应签名验证未通过',
  ],
  'signature-unsupported': [
    'RFC 6960 §3.2 (2)',
    'the signature algorithm of the response is not supported',
    '不支持响应的签名算法',
  ],
  'signature-hash-broken': [
    'RFC 6960 §5',
    'collisions of the hash that the response is signed with can be made',
    '响应签名所用散列算法可被构造碰撞',
  ],
  'not-yet-valid': [
    'RFC 6960 §4.2.2.1',
    'the response is of a later time than the one judged at',
    '响应时间晚于判断时刻',
  ],
  stale: ['RFC 6960 §4.2.2.1', 'newer information was due', '已逾下次更新时间'],
  'too-old': [
    'RFC 6960 §3.2 (5)',
    'the response is older than is accepted',
    '响应超过可接受的最长时限',
  ],
  'times-disordered': [
    'RFC 6960 §2.4',
    'thisUpdate, producedAt and nextUpdate contradict each other',
    'thisUpdate、producedAt 与 nextUpdate 相互矛盾',
  ],
  'nonce-missing': [
    'RFC 9654 §2.1',
    'a nonce was sent and none came back',
    '请求含随机数，响应未返回',
  ],
  'nonce-differs': ['RFC 9654 §2.1', 'another nonce came back', '响应返回的随机数不同'],
  'archive-cutoff': [
    'RFC 6960 §4.4.4',
    'the certificate had expired, and the responder does not say that it keeps the status so long',
    '证书已过期，且响应方未声明其状态信息保留至此',
  ],
} as const

export type OcspReasonCode = keyof typeof reasons

interface Said extends Bilingual {
  readonly clause: string
}

export interface Undetermined extends Said {
  readonly status: 'undetermined'
  readonly code: OcspReasonCode
}

/** Times as ISO 8601, UTC. */
export type OcspAnswer =
  | (Said & { readonly status: 'good' | 'unknown'; readonly thisUpdate: string })
  | (Said & {
      readonly status: 'revoked'
      readonly time: string
      /** CRLReason by name. */
      readonly reason: string
      /** "the certificate … has never been issued" (§2.2), as far as the response says so. */
      readonly neverIssued: boolean
    })
  | Undetermined

export function undetermined(code: OcspReasonCode, detail?: string | Bilingual): Undetermined {
  const [clause, en, zh] = reasons[code]
  const of = (language: keyof Bilingual) => (typeof detail === 'object' ? detail[language] : detail)
  return {
    status: 'undetermined',
    code,
    clause,
    en: detail === undefined ? en : `${en}: ${of('en')}`,
    'zh-CN': detail === undefined ? zh : `${zh}：${of('zh-CN')}`,
  }
}

const clause = 'RFC 6960 §2.2'

export const good = (thisUpdate: string): OcspAnswer => ({
  status: 'good',
  clause,
  thisUpdate,
  en: `not revoked as of ${thisUpdate}`,
  'zh-CN': `截至 ${thisUpdate} 未吊销`,
})

export const unknown = (thisUpdate: string): OcspAnswer => ({
  status: 'unknown',
  clause,
  thisUpdate,
  en: 'the responder does not know the certificate',
  'zh-CN': '响应方不掌握该证书的状态',
})

export const revoked = (time: string, reason: string, neverIssued: boolean): OcspAnswer => ({
  status: 'revoked',
  clause,
  time,
  reason,
  neverIssued,
  en: neverIssued ? 'the certificate was never issued' : `revoked at ${time}: ${reason}`,
  'zh-CN': neverIssued ? '该证书从未签发' : `于 ${time} 被吊销：${reason}`,
})
