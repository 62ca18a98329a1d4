/** Specifies esl/holder-named. */
import { holderNamed } from '../../../checks/esl/holder-named.ts'
import { doesNotApply, fails, passes, specify } from '../../support/specify-check.ts'

specify(holderNamed, {
  named: passes(),
  'pseudonym-only': passes(),
  'country-only': fails('the subject holds no name of a holder'),
  'a-ca': doesNotApply(),
})
