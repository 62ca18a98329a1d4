/** Key identifiers, key usage, locations and other names (RFC 5280 §4.2). */
import { row, type Row } from './row.ts'

export const extensionRows: readonly Row[] = [
  row(
    'rfc5280/authority-key-identifier-not-critical',
    'e_ext_authority_key_identifier_critical',
    'pkix.authority_key_identifier_critical',
  ),
  row(
    'rfc5280/authority-key-identifier-pair',
    '',
    'pkix.aki_with_cert_issuer_but_serial_number_absent pkix.aki_with_serial_number_but_cert_issuer_absent',
  ),
  row(
    'rfc5280/subject-key-identifier-not-critical',
    'e_ext_subject_key_identifier_critical',
    'pkix.certificate_skid_extension_critical',
  ),
  row(
    'rfc5280/holder-subject-key-identifier',
    'w_ext_subject_key_identifier_missing_sub_cert',
    'pkix.certificate_skid_end_entity_missing',
  ),
  row('rfc5280/key-usage-not-empty', 'e_ext_key_usage_without_bits', 'pkix.no_ku_bits_set'),
  row('rfc5280/key-usage-nine-bits', 'e_key_usage_incorrect_length'),
  row(
    'rfc5280/path-length-only-in-signing-ca',
    'e_path_len_constraint_improperly_included',
    'pkix.basic_constraints_has_pathlen_for_non_ca',
  ),
  row('rfc5280/path-length-not-negative', 'e_path_len_constraint_zero_or_less'),
  row('rfc5280/ext-key-usage-any-not-critical', 'w_eku_critical_improperly'),
  row('rfc5280/purposes-fit-key-usage', 'e_key_usage_and_extended_key_usage_inconsistent'),
  row(
    'rfc5280/crl-distribution-points-not-critical',
    'w_ext_crl_distribution_marked_critical',
    'pkix.certificate_crldp_extension_critical',
  ),
  row(
    'rfc5280/distribution-point-complete',
    'e_distribution_point_incomplete',
    'pkix.distribution_point_does_not_contain_name_or_issuer',
  ),
  row('rfc5280/distribution-point-uri', 'w_distribution_point_missing_ldap_or_uri'),
  row('rfc5280/freshest-crl-not-critical', 'e_ext_freshest_crl_marked_critical'),
  row(
    'rfc5280/authority-information-access-not-critical',
    'e_ext_aia_marked_critical',
    'pkix.authority_information_access_extension_critical',
  ),
  row('rfc5280/ca-issuers-uri', 'w_ext_aia_access_location_missing'),
  row(
    'rfc5280/subject-information-access-not-critical',
    'e_subject_info_access_marked_critical',
    'pkix.subject_information_access_extension_critical',
  ),
  row('rfc5280/extension-lists-not-empty', 'e_ext_cannot_be_empty_sequence'),
  row(
    'rfc5280/alternative-mailbox-form',
    'e_ext_san_rfc822_format_invalid e_ext_ian_rfc822_format_invalid',
    'pkix.invalid_email_address_syntax',
  ),
  row(
    'rfc5280/alternative-uri-absolute',
    'e_ext_san_uri_relative e_ext_ian_uri_relative e_ext_san_uri_format_invalid e_ext_ian_uri_format_invalid',
  ),
  row(
    'rfc5280/practice-statement-uri rfc5280/ocsp-location-uri rfc5280/alternative-uri-absolute',
    '',
    'pkix.invalid_uri_syntax',
  ),
  row(
    'rfc5280/alternative-name-not-blank',
    'e_ext_san_space_dns_name e_ext_ian_space_dns_name e_ext_san_empty_name e_ext_ian_empty_name',
  ),
  row('rfc5280/alternative-address-length', '', 'pkix.ip_address_wrong_length'),
  row(
    'rfc5280/alternative-names-critical-without-subject',
    'e_ext_san_not_critical_without_subject',
    'pkix.san_extension_not_critical_empty_subject',
  ),
]
