/** Which checks of ours ask what which lints of others ask: each row is compared as a whole. */

export interface Row {
  readonly ours: readonly string[]
  readonly zlint: readonly string[]
  readonly pkilint: readonly string[]
}

const row = (ours: string, zlint: string, pkilint = ''): Row => ({
  ours: ours.split(' '),
  zlint: zlint.split(' ').filter(Boolean),
  pkilint: pkilint.split(' ').filter(Boolean),
})

export const rows: readonly Row[] = [
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
  row(
    'rfc5280/country-printable-string',
    'e_issuer_dn_country_not_printable_string e_subject_dn_country_not_printable_string',
  ),
  row('rfc5280/country-capitals', 'e_subj_country_not_uppercase'),
  row(
    'rfc5280/serial-number-attribute-printable',
    'e_subject_dn_serial_number_not_printable_string',
  ),
  row('rfc5280/common-name-length', 'e_subject_common_name_max_length'),
  row('rfc5280/organization-name-length', 'e_subject_organization_name_max_length'),
  row('rfc5280/organizational-unit-length', 'e_subject_organizational_unit_name_max_length'),
  row('rfc5280/locality-length', 'e_subject_locality_name_max_length'),
  row('rfc5280/state-length', 'e_subject_state_name_max_length'),
  row('rfc5280/serial-number-attribute-length', 'e_subject_dn_serial_number_max_length'),
  row('rfc5280/email-address-attribute-length', 'e_subject_email_max_length'),
  row('rfc5280/rdn-types-distinct', '', 'pkix.rdn_contains_duplicate_attribute_types'),
  row('rfc5280/name-characters-visible', 'e_subject_dn_not_printable_characters'),
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
  row('etsi/policy-stated', '', 'etsi.en_319_412_2.certificate_policies_extension_absent'),
  row(
    'etsi/key-usage-setting',
    '',
    'etsi.en_319_412_2.nat-4.3.2-1.unknown_key_usage_setting etsi.en_319_412_2.nat-4.3.2-1.mixed_key_usage_setting etsi.en_319_412_2.key_usage_extension_absent',
  ),
]
