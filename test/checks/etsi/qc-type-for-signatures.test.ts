/** Specifies etsi/qc-type-for-signatures. */
import { qcTypeForSignatures } from '../../../checks/etsi/qc-type-for-signatures.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(qcTypeForSignatures, {
  signature: passes(),
  web: fails('QcType is web site authentication'),
})
