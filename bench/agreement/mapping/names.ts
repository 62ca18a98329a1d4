/** Names. */
import { row, type Row } from './row.ts'

export const nameRows: readonly Row[] = [
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
]
