/** Revocation by CRLs for the path validation: signers of CRLs have paths of their own (RFC 5280 §6.3.3 (f)). */
import { searchPath } from '../path/search-path.ts'
import type { Link, Surroundings } from '../path/state.ts'
import { storeOf } from '../path/store.ts'
import type { Certificate } from '../x509/certificate.ts'
import { revocationRefusal, type CrlSearch } from './crl-status.ts'
import type { Crl } from './crl.ts'

/** Answers what determines a link's status; `pool` is where signers and their issuers are looked for. */
export function revocationByCrls(
  { at, work, inputs }: Surroundings,
  pool: readonly Certificate[],
  crls: readonly Crl[],
): NonNullable<Surroundings['revocation']> {
  const { anchorConstraints, brokenHashes } = inputs
  // Policies and purposes of the certificate in question are not those of a CRL signer.
  const signerInputs = { anchorConstraints, brokenHashes, purposes: 'ignored' } as const
  const settled = new Map<Certificate, boolean>()
  const beingJudged = new Set<Certificate>()

  /** "The trust anchor … MUST be the same as the trust anchor used to validate the target certificate." */
  function isTrusted(certificate: Certificate, { anchor }: Link): boolean {
    // A signer of indirect CRLs may list itself: while its path is judged, its CRL may speak against it.
    const known = beingJudged.has(certificate) ? true : settled.get(certificate)
    if (known !== undefined) return known
    beingJudged.add(certificate)
    const surroundings = { at, work, inputs: signerInputs, revocation }
    const { valid } = searchPath(surroundings, storeOf([anchor], pool), certificate)
    beingJudged.delete(certificate)
    // What was settled while this one counted as trusted must be settled anew.
    if (!valid) settled.clear()
    settled.set(certificate, valid)
    return valid
  }

  const search: CrlSearch = { crls, at, certificates: pool, work, isTrusted }
  const revocation = (link: Link) => revocationRefusal(link, search)
  return revocation
}
