/** Keys and algorithms. */
import { row, type Row } from './row.ts'

export const algorithmRows: readonly Row[] = [
  row(
    'algorithms/rsa-modulus-at-least-2048-bits',
    'e_rsa_mod_less_than_2048_bits e_old_root_ca_rsa_mod_less_than_2048_bits e_old_sub_ca_rsa_mod_less_than_1024_bits e_mp_modulus_must_be_2048_bits_or_more',
  ),
  row(
    'algorithms/rsa-exponent',
    'w_rsa_public_exponent_not_in_range e_rsa_public_exponent_not_odd e_rsa_public_exponent_too_small',
    'ts_119_312.6.2.2.1.rsa_exponent_of_range',
  ),
  row('algorithms/signature-hash-approved', 'e_sub_cert_or_sub_ca_using_sha1'),
  row('algorithms/rsa-no-close-primes', 'e_rsa_fermat_factorization'),
  row('algorithms/rsa-key-parameters-null', 'e_spki_rsa_encryption_parameter_not_null'),
  row(
    'algorithms/rsa-signature-parameters-null',
    'e_tbs_signature_rsa_encryption_parameter_not_null',
  ),
]
