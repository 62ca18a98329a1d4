/** Since when the hash of a signature algorithm is broken: two contents with one signature can be made. */
import { signatureAlgorithm, type AlgorithmIdentifier } from '../x509/algorithm.ts'

/** The day on which making collisions was published as practical. */
const brokenSince: Readonly<Record<string, string>> = {
  md2: '2008-12-30', // no better than MD5
  md4: '2008-12-30', // no better than MD5
  md5: '2008-12-30', // Sotirov et al., MD5 considered harmful today
  sha1: '2020-01-07', // Leurent and Peyrin, SHA-1 is a Shambles
}

/** The algorithm and since when its hash is broken, where it is. Throws Unreadable on bad PSS parameters. */
export function brokenHash(identifier: AlgorithmIdentifier) {
  const algorithm = signatureAlgorithm(identifier)
  const since = brokenSince[algorithm?.hash ?? '']
  return algorithm && since !== undefined ? { name: algorithm.name, since } : undefined
}

/** The name of the algorithm where its hash is broken at an instant. Throws Unreadable on bad PSS parameters. */
export function brokenAlgorithm(identifier: AlgorithmIdentifier, at: string): string | undefined {
  const broken = brokenHash(identifier)
  return broken && at >= broken.since ? broken.name : undefined
}
