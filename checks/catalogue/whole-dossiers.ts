/** The checks of a dossier as a whole: what only shows where its files are compared. */
import type { DossierCheck } from '../check.ts'
import { noSharedFactors } from '../dossier/no-shared-factors.ts'
import { holderKeysExclusive } from '../dossier/holder-keys-exclusive.ts'
import { serialNumbersDistinct } from '../dossier/serial-numbers-distinct.ts'
import { keyIdentifiersDistinct } from '../dossier/key-identifiers-distinct.ts'
import { samplesUnderDeclaredPolicies } from '../dossier/samples-under-declared-policies.ts'
import { declaredPoliciesShown } from '../dossier/declared-policies-shown.ts'
import { issuersAllowPolicies } from '../dossier/issuers-allow-policies.ts'
import { crlNumbersIncrease } from '../dossier/crl-numbers-increase.ts'

export const dossierChecks: readonly DossierCheck[] = [
  noSharedFactors,
  holderKeysExclusive,
  serialNumbersDistinct,
  keyIdentifiersDistinct,
  samplesUnderDeclaredPolicies,
  declaredPoliciesShown,
  issuersAllowPolicies,
  crlNumbersIncrease,
]
