/** Specifies etsi/qc-pds-language. */
import { qcPdsLanguage } from '../../../checks/etsi/qc-pds-language.ts'
import { passes, specify, warns } from '../../support/specify-check.ts'

specify(qcPdsLanguage, {
  small: passes(),
  capital: warns('the language is "EN"'),
})
