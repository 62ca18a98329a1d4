/** The extensions that this service can read, in one list. */
import type { Decoder } from '../extension.ts'
import { authorityInformationAccess } from './authority-information-access.ts'
import { authorityKeyIdentifier } from './authority-key-identifier.ts'
import { basicConstraints } from './basic-constraints.ts'
import { certificatePolicies } from './certificate-policies.ts'
import { crlDistributionPoints } from './crl-distribution-points.ts'
import { extKeyUsage } from './ext-key-usage.ts'
import { freshestCrl } from './freshest-crl.ts'
import { inhibitAnyPolicy } from './inhibit-any-policy.ts'
import { issuerAltName } from './issuer-alt-name.ts'
import { keyUsage } from './key-usage.ts'
import { nameConstraints } from './name-constraints.ts'
import { policyConstraints } from './policy-constraints.ts'
import { policyMappings } from './policy-mappings.ts'
import { qcStatements } from './qc-statements.ts'
import { subjectAltName } from './subject-alt-name.ts'
import { subjectDirectoryAttributes } from './subject-directory-attributes.ts'
import { subjectInformationAccess } from './subject-information-access.ts'
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
  freshestCrl,
  inhibitAnyPolicy,
  issuerAltName,
  nameConstraints,
  policyConstraints,
  policyMappings,
  subjectAltName,
  subjectDirectoryAttributes,
  subjectInformationAccess,
]
