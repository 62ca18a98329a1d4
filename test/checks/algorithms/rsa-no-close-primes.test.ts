/** Specifies algorithms/rsa-no-close-primes. */
import { rsaNoClosePrimes } from '../../../checks/algorithms/rsa-no-close-primes.ts'
import { fails, passes, specify } from '../../support/specify-check.ts'

specify(rsaNoClosePrimes, {
  apart: passes(),
  close: fails('Fermat’s method factors the modulus: its primes are too close'),
})
