/** Fields of a certificate and the extensions that each has. */
import { row, type Row } from './row.ts'

export const fieldRows: readonly Row[] = [
  row(
    'rfc5280/version-is-v3',
    'e_cert_extensions_version_not_3',
    'pkix.certificate_version_is_not_v3',
  ),
  row(
    'rfc5280/serial-number-positive rfc5280/serial-number-length',
    'e_serial_number_not_positive e_serial_number_longer_than_20_octets',
    'pkix.certificate_serial_number_out_of_range',
  ),
  row(
    'rfc5280/signature-algorithms-equal',
    'e_cert_sig_alg_not_match_tbs_sig_alg',
    'pkix.certificate_signature_algorithm_mismatch',
  ),
  row('rfc5280/issuer-not-empty', 'e_issuer_field_empty'),
  row('rfc5280/ca-subject-not-empty', 'e_ca_subject_field_empty'),
  row(
    'rfc5280/validity-order',
    'e_validity_time_not_positive',
    'pkix.certificate_negative_validity_period',
  ),
  row('rfc5280/validity-time-type', 'e_wrong_time_format_pre2050', 'pkix.wrong_time_useful_type'),
  row(
    'rfc5280/validity-time-form',
    'e_utc_time_not_in_zulu e_utc_time_does_not_include_seconds e_generalized_time_not_in_zulu e_generalized_time_does_not_include_seconds e_generalized_time_includes_fraction_seconds',
    'pkix.utctime_incorrect_syntax pkix.generalizedtime_incorrect_syntax pkix.invalid_time_syntax',
  ),
  row('rfc5280/no-duplicate-extension', 'e_ext_duplicate_extension', 'pkix.duplicate_extension'),
  row(
    'rfc5280/ca-basic-constraints-critical',
    'e_basic_constraints_not_critical',
    'pkix.basic_constraints_extension_not_critical',
  ),
  row(
    'rfc5280/ca-key-usage',
    'e_ca_key_usage_missing e_ca_key_cert_sign_not_set',
    'pkix.ca_certificate_no_ku_extension pkix.ca_certificate_keycertsign_keyusage_not_set',
  ),
  row(
    'rfc5280/key-usage-critical',
    'w_ext_key_usage_not_critical',
    'pkix.key_usage_extension_not_critical',
  ),
  row(
    'rfc5280/key-cert-sign-only-in-ca',
    'e_ext_key_usage_cert_sign_without_ca',
    'pkix.ee_certificate_keycertsign_keyusage_set',
  ),
  row(
    'rfc5280/issuer-key-identified',
    'e_ext_authority_key_identifier_no_key_identifier',
    'pkix.authority_key_identifier_extension_absent pkix.authority_key_identifier_keyid_missing',
  ),
  row(
    'rfc5280/ca-subject-key-identifier',
    'e_ext_subject_key_identifier_missing_ca',
    'pkix.certificate_skid_ca_missing',
  ),
  row(
    'rfc5280/unique-identifiers-absent',
    'e_cert_contains_unique_identifier',
    'pkix.issuer_unique_id_present pkix.subject_unique_id_present',
  ),
  row('rfc5280/unique-identifiers-not-in-v1', 'e_cert_unique_identifier_version_not_2_or_3'),
]
