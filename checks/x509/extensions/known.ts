/** The extensions that this service can read, in one list. */
import type { Decoder } from '../extension.ts'
import { authorityInformationAccess } from './authority-information-access.ts'
import { authorityKeyIdentifier } from './authority-key-identifier.ts'
import { basicConstraints } from './basic-constraints.ts'
import { certificatePolicies } from './certificate-policies.ts'
import { crlDistributionPoints } from './crl-distribution-points.ts'
import { extKeyUsage } from './ext-key-usage.ts'
import { keyUsage } from './key-usage.ts'
import { qcStatements } from './qc-statements.ts'
import { subjectKeyIdentifier } from './subject-key-identifier.ts'

export const decoders: readonly Decoder<unknown>[] = [
  basicConstraints,
  keyUsage,
  extKeyUsage,
  certificatePolicies,
  authorityKeyIdentifier,
  subjectKeyIdentifier,
  crlDistributionPoints,
  authorityInformationAccess,
  qcStatements,
]
