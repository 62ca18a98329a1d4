/** Why a check finds something in more than one real CA certificate of fifty, and is right to. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

const said = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh })

export const reasons: Readonly<Record<string, Bilingual>> = {
  'esl/in-force': said(
    'Most of these certificates ended years ago: the trusted lists keep what was once recognised. A dossier may only file what is in force.',
    '可信列表保留历史服务，其中多数证书早已过期；申请文件只能提交有效期内的证书。',
  ),
  'algorithms/signature-hash-approved': said(
    'CA certificates of before 2015 are signed with SHA-1, those of German providers with RIPEMD-160; both are ruled out today (GM/T 0006, SP 800-131A).',
    '2015 年以前的 CA 证书以 SHA-1 签名，德国机构的以 RIPEMD-160 签名，现均不得使用。',
  ),
  'algorithms/rsa-modulus-at-least-2048-bits': said(
    'Keys of before 2010 have 1,024 bits, one has 2,047; three moduli are negative integers and thus no keys at all.',
    '2010 年以前的密钥为 1024 位，一个为 2047 位；另有三个模数编码为负数，不构成有效密钥。',
  ),
  'algorithms/rsa-exponent': said(
    'Exponents 3 to 13 in old keys, and some at random below 2^16; FIPS 186-5 wants more. Three are encoded as negative integers.',
    '早期密钥的指数为 3 至 13，另有若干小于 2^16 的随机值，FIPS 186-5 要求大于 2^16；三个指数编码为负数。',
  ),
  'algorithms/rsa-modulus-after-2028': said(
    'Root keys of 2,048 bits that run beyond 2028: they may be filed, and are to be replaced by then.',
    '2048 位根密钥有效期超过 2028 年：可以提交，但应在此之前更换。',
  ),
  'algorithms/rsa-not-roca': said(
    'Keys that German providers made on smart cards in 2014, before CVE-2017-15361 was known. roca-detect 1.2.12 finds the same 27 and no others; none of their services is granted today.',
    '德国机构 2014 年在智能卡中生成的密钥，早于 CVE-2017-15361 公布；roca-detect 1.2.12 的结果同为这 27 个，相关服务今均不在册。',
  ),
  'rfc5280/key-usage-critical': said(
    'The clause is a SHOULD: old roots leave keyUsage uncritical; a warning, not a failure.',
    '该条为建议性要求：早期根证书的 keyUsage 未标记为关键；仅作提示。',
  ),
  'rfc5280/practice-statement-uri': said(
    'One provider writes www.… without a scheme, which is no URI (RFC 3986 §3).',
    '同一机构的指针缺少协议部分（www.…），不构成 URI。',
  ),
  'rfc6818/explicit-text-utf8': said(
    'Texts as VisibleString or BMPString, which was usual before RFC 6818 recommended UTF8String; information only.',
    '文本采用 VisibleString 或 BMPString，系 RFC 6818 建议 UTF8String 之前的通行做法；仅供参考。',
  ),
  'rfc5280/no-notice-reference': said(
    'The clause is a SHOULD NOT that came with RFC 5280; information only.',
    '该条为 RFC 5280 的建议性要求；仅供参考。',
  ),
  'rfc5280/name-constraints-critical': said(
    'Constraints that are not critical are ignored by software that does not know them; the clause is a MUST.',
    '未标记为关键的名称约束会被不支持的软件忽略；该条为强制性要求。',
  ),
  'service/authority-outlives-recognition': said(
    'Nearly all of these certificates end within five years or have ended: the lists are history. Information only, for the officer who sets the term.',
    '这些证书几乎均已过期或将在五年内到期：列表保留历史服务。仅供确定核准期限时参考。',
  ),
  'rfc5280/no-https-locations': said(
    'Some providers name locations by https, whose certificates may need the very list that is fetched; information only.',
    '部分机构以 https 给出地址，而该站点证书的验证可能恰需所取的列表；仅供参考。',
  ),
}
