/** The closed list of reasons why a path is not valid, each with its clause and sentence. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

const reasons = {
  unreadable: ['RFC 5280 §4.1', 'the certificate cannot be read', '证书无法读取'],
  'not-der': ['RFC 5280 §4.1', 'the certificate is not encoded in DER', '证书未按 DER 编码'],
  'extensions-before-v3': [
    'RFC 5280 §4.1.2.9',
    'extensions appear in a certificate that is not version 3',
    '非第 3 版证书含有扩展',
  ],
  'duplicate-extension': ['RFC 5280 §4.2', 'an extension appears twice', '同一扩展重复出现'],
  'malformed-extension': ['RFC 5280 §4.2', 'an extension cannot be read', '扩展无法读取'],
  'algorithms-differ': [
    'RFC 5280 §4.1.1.2',
    'signatureAlgorithm and signature differ',
    'signatureAlgorithm 与 signature 不一致',
  ],
  'signature-invalid': [
    'RFC 5280 §6.1.3(a)(1)',
    'the signature does not verify under the issuer’s key',
    '签名不能用签发者公钥验证通过',
  ],
  'signature-unsupported': [
    'RFC 5280 §6.1.3(a)(1)',
    'the signature algorithm is not supported, so the signature was not judged',
    '不支持该签名算法，未对签名作出判断',
  ],
  'signature-hash-broken': [
    'RFC 5280 §6.1.3(a)(1)',
    'collisions of the signature’s hash can be made',
    '签名所用散列算法可被构造碰撞',
  ],
  'not-yet-valid': ['RFC 5280 §6.1.3(a)(2)', 'the certificate is not yet valid', '证书尚未生效'],
  expired: ['RFC 5280 §6.1.3(a)(2)', 'the certificate has expired', '证书已过期'],
  revoked: ['RFC 5280 §6.1.3(a)(3)', 'the certificate is revoked', '证书已被吊销'],
  'revocation-undetermined': [
    'RFC 5280 §6.3.3, RFC 6960 §3.2',
    'no valid CRL or OCSP response determines the status of the certificate',
    '没有有效的 CRL 或 OCSP 响应可确定证书状态',
  ],
  'issuer-name-mismatch': [
    'RFC 5280 §6.1.3(a)(4)',
    'the issuer is not the subject of the certificate above',
    '签发者名称与上级证书主体名称不符',
  ],
  'name-not-permitted': [
    'RFC 5280 §6.1.3(b)',
    'a name is outside the permitted subtrees',
    '名称不在允许的子树内',
  ],
  'name-excluded': [
    'RFC 5280 §6.1.3(c)',
    'a name is within an excluded subtree',
    '名称在被排除的子树内',
  ],
  'name-constraint-unprocessable': [
    'RFC 5280 §4.2.1.10',
    'a name constraint cannot be processed',
    '名称限制无法处理',
  ],
  'no-valid-policy': [
    'RFC 5280 §6.1.3(f)',
    'a policy is required and none is valid for the path',
    '要求明示策略，但路径上没有有效策略',
  ],
  'policy-mapped-any': ['RFC 5280 §6.1.4(a)', 'anyPolicy is mapped', 'anyPolicy 被用于策略映射'],
  'policy-not-acceptable': [
    'RFC 5280 §6.1.5(g)',
    'none of the path’s policies is among the accepted ones',
    '路径策略均不在可接受的策略之列',
  ],
  'not-a-ca': ['RFC 5280 §6.1.4(k)', 'the certificate is not a CA’s', '证书不是 CA 证书'],
  'path-too-long': [
    'RFC 5280 §6.1.4(l)',
    'more CA certificates follow than a path length constraint allows',
    'CA 证书数量超过路径长度限制',
  ],
  'key-cert-sign-missing': [
    'RFC 5280 §6.1.4(n)',
    'keyUsage does not allow the key to sign certificates',
    'keyUsage 不允许该密钥签发证书',
  ],
  'unknown-critical-extension': [
    'RFC 5280 §6.1.4(o), §6.1.5(f)',
    'a critical extension is not known here',
    '含有无法识别的关键扩展',
  ],
  'purposes-disjoint': [
    'RFC 5280 §4.2.1.12',
    'no key purpose is allowed by every certificate of the path',
    '路径上的证书没有共同允许的密钥用途',
  ],
  'anchor-not-in-force': [
    'RFC 5280 §6.1.1(d)',
    'the trust anchor’s certificate is not in force',
    '信任锚证书不在有效期内',
  ],
  'anchor-not-a-ca': [
    'RFC 5280 §6.1.1(d)',
    'the trust anchor’s certificate is not a CA’s',
    '信任锚证书不是 CA 证书',
  ],
  'no-path': [
    'RFC 5280 §6.1',
    'no path leads from the certificate to a trust anchor',
    '从该证书到信任锚没有可用路径',
  ],
  'path-empty': ['RFC 5280 §6.1', 'the path has no certificate', '路径中没有证书'],
  'work-limit': [
    'Limit of this service',
    'the search was ended because it took too much work',
    '搜索工作量超出上限，已终止',
  ],
} as const

export type ReasonCode = keyof typeof reasons

/** Reasons that say nothing against the certificate: it could not be judged. */
const undetermined: readonly ReasonCode[] = [
  'signature-unsupported',
  'revocation-undetermined',
  'work-limit',
]

/** Names the thing found: one string where it is the same in every language. */
type Detail = string | Bilingual

/** What one step of the validation found. */
export interface Refusal {
  readonly code: ReasonCode
  readonly detail?: Detail
}

export interface Reason extends Bilingual {
  readonly code: ReasonCode
  readonly clause: string
  /** True where the path was not found wrong but could not be judged. */
  readonly undetermined: boolean
  /** Place in the path, 0 is the anchor; undefined where there is no path. */
  readonly certificateIndex: number | undefined
  /** Subject as RFC 4514 text. */
  readonly certificateSubject: string | undefined
}

export const refusal = (code: ReasonCode, detail?: Detail): Refusal => ({
  code,
  ...(detail !== undefined && { detail }),
})

const inLanguage = (detail: Detail, language: keyof Bilingual) =>
  typeof detail === 'string' ? detail : detail[language]

/** A refusal as a sentence about one certificate of the path. */
export function reasonOf({ code, detail }: Refusal, index?: number, subject?: string): Reason {
  const [clause, en, zh] = reasons[code]
  return {
    code,
    clause,
    undetermined: undetermined.includes(code),
    certificateIndex: index,
    certificateSubject: subject,
    en: detail === undefined ? en : `${en}: ${inLanguage(detail, 'en')}`,
    'zh-CN': detail === undefined ? zh : `${zh}：${inLanguage(detail, 'zh-CN')}`,
  }
}
