/**
 * The fingerprint of RSA keys made by a flawed library (CVE-2017-15361): primes k·M + (65537^a mod M), where M is the
 * product of the first primes, so that the modulus is a power of 65537 modulo each of them.
 */
import { smallPrimes } from './small-primes.ts'

/** M of the shortest keys ends at 167; that of longer keys has all of these as well. */
const primes = smallPrimes.filter((prime) => prime <= 167)
const product = primes.reduce((all, prime) => all * BigInt(prime), 1n)

function powersModulo(prime: number): ReadonlySet<number> {
  const powers = new Set<number>()
  for (let power = 1; !powers.has(power); power = (power * 65_537) % prime) powers.add(power)
  return powers
}

const powers = primes.map((prime) => ({ prime: BigInt(prime), powers: powersModulo(prime) }))

/** One modulus in some hundred million that were not made so would be taken for one. */
export function hasRocaFingerprint(modulus: bigint): boolean {
  const rest = modulus % product
  return powers.every((each) => each.powers.has(Number(rest % each.prime)))
}
