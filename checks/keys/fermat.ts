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

/** Marks the remainders that squares leave. */
function squaresModulo(modulus: number): Uint8Array {
  const marks = new Uint8Array(modulus)
  for (let n = 0; n < modulus; n++) marks[(n * n) % modulus] = 1
  return marks
}

const ends = squaresModulo(256)
/** 9 · 5 · 7 · 11 · 13: one division by it tells as much as five. */
const small = 45_045
const rests = squaresModulo(small)

/** Squares leave few remainders: of a thousand other numbers, eight go on to have their root taken. */
function isSquare(value: bigint): boolean {
  if (!ends[Number(value & 255n)] || !rests[Number(value % BigInt(small))]) return false
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
