/** Specifies rfc5280/unique-identifiers-not-in-v1. */
import { uniqueIdentifiersNotInV1 } from '../../../checks/rfc5280/unique-identifiers-not-in-v1.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(uniqueIdentifiersNotInV1, {
  v3: passes(),
  v1: fails('version 1 with a unique identifier'),
  none: doesNotApply(),
})
