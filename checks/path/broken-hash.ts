/** Since when the hash of a signature algorithm is broken: two contents with one signature can be made. */
import { signatureAlgorithm, type AlgorithmIdentifier } from '../x509/algorithm.ts'

/** The day on which making collisions was published as practical. */
const brokenSince: Readonly<Record<string, string>> = {
  md2: '2008-12-30', // no better than MD5
  md4: '2008-12-30', // no better than MD5
  md5: '2008-12-30', // Sotirov et al., MD5 considered harmful today
  sha1: '2020-01-07', // Leurent and Peyrin, SHA-1 is a Shambles
}

/** The name of the algorithm where its hash is broken at an instant. Throws Unreadable on bad PSS parameters. */
export function brokenAlgorithm(identifier: AlgorithmIdentifier, at: string): string | undefined {
  const algorithm = signatureAlgorithm(identifier)
  const since = brokenSince[algorithm?.hash ?? '']
  return since !== undefined && at >= since ? algorithm?.name : undefined
}
