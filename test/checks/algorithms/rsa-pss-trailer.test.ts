/** Specifies algorithms/rsa-pss-trailer. */
import { rsaPssTrailer } from '../../../checks/algorithms/rsa-pss-trailer.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(rsaPssTrailer, {
  default: passes(),
  two: fails('trailerField is 2'),
})
