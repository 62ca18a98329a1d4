/** The odd primes below 752, and the smallest of them that divides a modulus. */

const isPrime = (number: number) => {
  for (let divisor = 3; divisor * divisor <= number; divisor += 2)
    if (number % divisor === 0) return false
  return true
}

export const smallPrimes: readonly number[] = Array.from({ length: 375 }, (_, at) => 3 + 2 * at)
  .filter((number) => number < 752)
  .filter(isPrime)

const product = smallPrimes.reduce((all, prime) => all * BigInt(prime), 1n)

/** One division of the long number; the rest is done on what is left of it. */
export function smallestFactor(modulus: bigint): number | undefined {
  if (modulus % 2n === 0n) return 2
  const rest = modulus % product
  return smallPrimes.find((prime) => rest % BigInt(prime) === 0n)
}
