/** The flaws of SM2 signatures as sentences. */
import type { Bilingual } from '../../procedure/filing-policy.ts'
import type { Sm2Flaw } from './verify.ts'

const sentences: Record<Exclude<Sm2Flaw, 'none-known'>, Bilingual> = {
  'signature-value': {
    en: 'r and s are not two minimal INTEGERs from 1 to n − 1 (GM/T 0009, GB/T 32918.2 §7.1)',
    'zh-CN': 'r、s 不是取值 1 至 n−1、最短形式的两个 INTEGER（GM/T 0009、GB/T 32918.2 §7.1）',
  },
  'empty-identifier': {
    en: 'it verifies only with an empty distinguishing identifier in place of 1234567812345678 (GM/T 0009)',
    'zh-CN': '仅以空的可辨别标识（而非 1234567812345678）才能验证通过（GM/T 0009）',
  },
  'without-identity': {
    en: 'it verifies only over the message without Z, which binds signer and curve (GB/T 32918.2 §6.1)',
    'zh-CN': '仅在不含 Z 值（用于绑定签名者与曲线）时才能验证通过（GB/T 32918.2 §6.1）',
  },
}

/** Undefined where nothing is known of how the signature was made. */
export const describeFlaw = (flaw: Sm2Flaw): Bilingual | undefined =>
  flaw === 'none-known' ? undefined : sentences[flaw]
