/** Policies, mappings and constraints. */
import { row, type Row } from './row.ts'

export const policyRows: readonly Row[] = [
  row(
    'rfc5280/certificate-policies-distinct',
    'e_ext_cert_policy_duplicate',
    'pkix.duplicate_certificate_policy_oids',
  ),
  row(
    'rfc5280/any-policy-qualifiers',
    'e_ext_cert_policy_disallowed_any_policy_qualifier',
    'pkix.certificate_policies_anypolicy_has_prohibited_qualifier',
  ),
  row('rfc5280/explicit-text-length', 'e_ext_cert_policy_explicit_text_too_long'),
  row('rfc6818/explicit-text-utf8', 'w_ext_cert_policy_explicit_text_not_utf8'),
  row(
    'rfc6818/explicit-text-not-ia5',
    'e_ext_cert_policy_explicit_text_ia5_string',
    'pkix.rfc6818_certificate_policies_invalid_explicit_text_encoding',
  ),
  row(
    'rfc6818/explicit-text-visible',
    'w_ext_cert_policy_explicit_text_includes_control',
    'pkix.certificate_policies_explicit_text_has_control_character',
  ),
  row(
    'rfc6818/explicit-text-nfc',
    'w_ext_cert_policy_explicit_text_not_nfc',
    'pkix.certificate_policies_explicit_text_not_nfc_normalized',
  ),
  row(
    'rfc5280/no-notice-reference',
    'w_ext_cert_policy_contains_noticeref',
    'pkix.certificate_policies_usernotice_has_noticeref',
  ),
  row('rfc5280/policy-mappings-critical', 'w_ext_policy_map_not_critical'),
  row('rfc5280/policy-mappings-not-any', 'e_ext_policy_map_any_policy'),
  row('rfc5280/policy-mappings-asserted', 'w_ext_policy_map_not_in_cert_policy'),
  row(
    'rfc5280/policy-mappings-only-in-ca',
    '',
    'pkix.end_entity_policy_mappings_extension_present',
  ),
  row(
    'rfc5280/name-constraints-critical',
    'e_ext_name_constraints_not_critical',
    'pkix.certificate_name_constraints_extension_not_critical',
  ),
  row(
    'rfc5280/name-constraints-only-in-ca',
    'e_ext_name_constraints_not_in_ca',
    'pkix.name_constraints_in_ee_certificate',
  ),
  row(
    'rfc5280/name-constraints-not-empty',
    'e_name_constraint_empty',
    'pkix.name_constraints_no_subtrees',
  ),
  row(
    'rfc5280/name-constraints-unbounded',
    'e_name_constraint_minimum_non_zero e_name_constraint_maximum_not_absent',
    'pkix.name_constraints_non_default_minimum pkix.name_constraints_maximum_specified',
  ),
  row(
    'rfc5280/name-constraints-forms',
    'w_name_constraint_on_edi_party_name w_name_constraint_on_registered_id w_name_constraint_on_x400',
  ),
  row(
    'rfc5280/name-constraints-ip-range',
    '',
    'pkix.ip_address_name_constraint_invalid_cidr pkix.ip_address_name_constraint_wrong_length',
  ),
  row('rfc5280/name-constraints-uri-host', 'e_name_constraint_not_fqdn'),
  row('rfc5280/policy-constraints-critical', 'e_ext_policy_constraints_not_critical'),
  row('rfc5280/policy-constraints-not-empty', 'e_ext_policy_constraints_empty'),
  row(
    'rfc5280/policy-constraints-only-in-ca',
    '',
    'pkix.end_entity_policy_constraints_extension_present',
  ),
  row('rfc5280/inhibit-any-policy-critical', 'e_inhibit_any_policy_not_critical'),
  row(
    'rfc5280/inhibit-any-policy-only-in-ca',
    '',
    'pkix.end_entity_inhibit_anypolicy_extension_present',
  ),
]
