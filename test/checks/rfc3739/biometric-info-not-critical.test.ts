/** Specifies rfc3739/biometric-info-not-critical. */
import { biometricInfoNotCritical } from '../../../checks/rfc3739/biometric-info-not-critical.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(biometricInfoNotCritical, {
  'not-critical': passes(),
  critical: fails('biometricInfo is critical'),
})
