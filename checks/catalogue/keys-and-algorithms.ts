/** The checks of keys for known weaknesses, and of the parameters of keys and signatures. */
import type { Check } from '../check.ts'
import { rsaModulusAfter2028 } from '../algorithms/rsa-modulus-after-2028.ts'
import { caRsaModulus3072Bits } from '../algorithms/ca-rsa-modulus-3072-bits.ts'
import { rsaModulusWholeOctets } from '../algorithms/rsa-modulus-whole-octets.ts'
import { rsaModulusOdd } from '../algorithms/rsa-modulus-odd.ts'
import { rsaNoSmallFactor } from '../algorithms/rsa-no-small-factor.ts'
import { rsaNoClosePrimes } from '../algorithms/rsa-no-close-primes.ts'
import { rsaNotRoca } from '../algorithms/rsa-not-roca.ts'
import { keyNotKnownWeak } from '../algorithms/key-not-known-weak.ts'
import { rsaKeyParametersNull } from '../algorithms/rsa-key-parameters-null.ts'
import { rsaSignatureParametersNull } from '../algorithms/rsa-signature-parameters-null.ts'
import { rsaPssParametersPresent } from '../algorithms/rsa-pss-parameters-present.ts'
import { rsaPssOneHash } from '../algorithms/rsa-pss-one-hash.ts'
import { rsaPssSaltLength } from '../algorithms/rsa-pss-salt-length.ts'
import { rsaPssTrailer } from '../algorithms/rsa-pss-trailer.ts'
import { ecPointForm } from '../algorithms/ec-point-form.ts'
import { ecPointOnCurve } from '../algorithms/ec-point-on-curve.ts'
import { ecdsaParametersAbsent } from '../algorithms/ecdsa-parameters-absent.ts'
import { ecdsaHashFitsCurve } from '../algorithms/ecdsa-hash-fits-curve.ts'
import { edwardsPoint } from '../algorithms/edwards-point.ts'
import { edwardsParametersAbsent } from '../algorithms/edwards-parameters-absent.ts'
import { dsaNotUsed } from '../algorithms/dsa-not-used.ts'

export const keyAndAlgorithmChecks: readonly Check[] = [
  rsaModulusAfter2028,
  caRsaModulus3072Bits,
  rsaModulusWholeOctets,
  rsaModulusOdd,
  rsaNoSmallFactor,
  rsaNoClosePrimes,
  rsaNotRoca,
  keyNotKnownWeak,
  rsaKeyParametersNull,
  rsaSignatureParametersNull,
  rsaPssParametersPresent,
  rsaPssOneHash,
  rsaPssSaltLength,
  rsaPssTrailer,
  ecPointForm,
  ecPointOnCurve,
  ecdsaParametersAbsent,
  ecdsaHashFitsCurve,
  edwardsPoint,
  edwardsParametersAbsent,
  dsaNotUsed,
]
