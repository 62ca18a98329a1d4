/** Specifies rfc5280/validity-order. */
import { validityOrder } from '../../../checks/rfc5280/validity-order.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(validityOrder, {
  'in-order': passes(),
  'one-instant': passes(),
  reversed: fails(
    'notAfter 2025-12-31T23:59:59.000Z lies before notBefore 2026-01-01T00:00:00.000Z',
  ),
})
