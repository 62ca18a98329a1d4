/** Specifies rfc5280/version-is-v3. */
import { versionIsV3 } from '../../../checks/rfc5280/version-is-v3.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(versionIsV3, {
  v3: passes(),
  'v1-with-extensions': fails('version is 1'),
  v2: fails('version is 2'),
})
