/** Specifies rfc5280/extensions-readable. */
import { extensionsReadable } from '../../../checks/rfc5280/extensions-readable.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(extensionsReadable, {
  readable: passes(),
  'key-usage-cut-off': fails('keyUsage: not DER'),
  'policies-not-a-sequence': fails('certificatePolicies: Expected sequence, got octetString'),
})
