/** Specifies rfc5280/signature-whole-octets. */
import { signatureWholeOctets } from '../../../checks/rfc5280/signature-whole-octets.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(signatureWholeOctets, {
  whole: passes(),
  'one-bit-unused': fails('1 bits are unused'),
})
