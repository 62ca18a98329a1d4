/** Specifies esl/in-force. */
import { inForce } from '../../../checks/esl/in-force.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(inForce, {
  'in-force': passes(),
  'last-second': passes(),
  expired: fails('expired on 2026-11-20T23:59:59.000Z'),
  'not-yet': fails('in force only from 2026-12-01T00:00:00.000Z'),
})
