/** Moduli that share a prime with another one, found for all at once (Bernstein's batch of greatest common divisors). */

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other]
  while (b > 0n) [a, b] = [b, a % b]
  return a
}

/** Each level holds the products of pairs of the level below. */
function productTree(values: readonly bigint[]): (readonly bigint[])[] {
  const levels = [values]
  for (let level = values; level.length > 1; levels.push(level)) {
    const below = level
    level = below.flatMap((value, at) => (at % 2 === 0 ? [value * (below[at + 1] ?? 1n)] : []))
  }
  return levels
}

/** The product of all, modulo the square of each. */
function remainders(values: readonly bigint[]): readonly bigint[] {
  const [top = [], ...levels] = productTree(values).reverse()
  return levels.reduce(
    (above, level) => level.map((value, at) => (above[at >> 1] ?? 0n) % (value * value)),
    top,
  )
}

/** Of distinct moduli, those that have a factor in common with another one, by their place. */
export function withSharedFactors(moduli: readonly bigint[]): number[] {
  if (moduli.length < 2) return []
  return remainders(moduli).flatMap((rest, at) => {
    const modulus = moduli[at] ?? 1n
    return greatestCommonDivisor(modulus, rest / modulus) > 1n ? [at] : []
  })
}
