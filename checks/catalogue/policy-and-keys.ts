/** Policy, use and strength of keys: the rules that every certificate meets first. */
import type { Check } from '../check.ts'
import { policyStated } from '../etsi/policy-stated.ts'
import { keyUsageSetting } from '../etsi/key-usage-setting.ts'
import { qcStatementsWellFormed } from '../etsi/qc-statements-well-formed.ts'
import { rsaModulusAtLeast2048Bits } from '../algorithms/rsa-modulus-at-least-2048-bits.ts'
import { rsaExponent } from '../algorithms/rsa-exponent.ts'
import { ecCurveApproved } from '../algorithms/ec-curve-approved.ts'
import { signatureHashApproved } from '../algorithms/signature-hash-approved.ts'

export const policyAndKeyChecks: readonly Check[] = [
  policyStated,
  keyUsageSetting,
  qcStatementsWellFormed,
  rsaModulusAtLeast2048Bits,
  rsaExponent,
  ecCurveApproved,
  signatureHashApproved,
]
