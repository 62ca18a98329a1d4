/** Specifies algorithms/ec-point-form. */
import { ecPointForm } from '../../../checks/algorithms/ec-point-form.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(ecPointForm, {
  uncompressed: passes(),
  compressed: passes(),
  hybrid: fails('the first octet is 0x06'),
  'rsa-key': doesNotApply(),
})
