/** Specifies service/authority-outlives-recognition. */
import { authorityOutlivesRecognition } from '../../../checks/service/authority-outlives-recognition.ts'
import { doesNotApply, passes, specify, warns } from '../../support/specify-check.ts'

specify(authorityOutlivesRecognition, {
  'to-2046': passes(),
  'to-2030': warns('valid until 2030-12-31, recognition until 2031-11-21'),
  'a-holder': doesNotApply(),
})
