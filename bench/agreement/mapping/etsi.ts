/** Qualified certificates (ETSI EN 319 412). */
import { row, type Row } from './row.ts'

export const etsiRows: readonly Row[] = [
  row('etsi/policy-stated', '', 'etsi.en_319_412_2.certificate_policies_extension_absent'),
  row(
    'etsi/key-usage-setting',
    '',
    'etsi.en_319_412_2.nat-4.3.2-1.unknown_key_usage_setting etsi.en_319_412_2.nat-4.3.2-1.mixed_key_usage_setting etsi.en_319_412_2.key_usage_extension_absent',
  ),
  row('etsi/qc-statements-not-critical', 'e_qcstatem_etsi_present_qcs_critical'),
  row('etsi/qc-type-single', 'e_qcstatem_qctype_oneonly'),
  row('etsi/qc-pds-https', 'e_qcstatem_pds_must_have_https_only'),
]
