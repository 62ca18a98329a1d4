/** Primes that lie so close together that Fermat's method finds them at once (CVE-2022-26320). */

const rounds = 100

/** The largest integer whose square is not above the value (Newton). */
function squareRoot(value: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(value.toString(16).length * 2))
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** Squares end in few ways; most others are known by this. */
const squareEnds = new Set(Array.from({ length: 256 }, (_, n) => (n * n) & 255))

function isSquare(value: bigint): boolean {
  if (!squareEnds.has(Number(value & 255n))) return false
  const root = squareRoot(value)
  return root * root === value
}

/** Whether N = a² − b² for one of the first values of a above its root. */
export function factorsByFermat(modulus: bigint): boolean {
  const root = squareRoot(modulus)
  if (root * root === modulus) return true
  let a = root + 1n
  let rest = a * a - modulus
  for (let round = 0; round < rounds; round++) {
    if (isSquare(rest)) return true
    rest += 2n * a + 1n
    a += 1n
  }
  return false
}
