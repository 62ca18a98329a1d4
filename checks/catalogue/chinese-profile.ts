/** The checks of what a certificate shows of the Chinese profile (GB/T 20518, GM/T 0015, GB/T 35276). */
import type { Check } from '../check.ts'
import { sm2KeyForm } from '../gbt/sm2-key-form.ts'
import { sm2SignatureWithSm3 } from '../gbt/sm2-signature-with-sm3.ts'
import { sm2SignatureParameters } from '../gbt/sm2-signature-parameters.ts'
import { sm2NotMixed } from '../gbt/sm2-not-mixed.ts'
import { sm2KeysSeparate } from '../gbt/sm2-keys-separate.ts'
import { identityExtensionsNotCritical } from '../gbt/identity-extensions-not-critical.ts'

export const chineseProfileChecks: readonly Check[] = [
  sm2KeyForm,
  sm2SignatureWithSm3,
  sm2SignatureParameters,
  sm2NotMixed,
  sm2KeysSeparate,
  identityExtensionsNotCritical,
]
