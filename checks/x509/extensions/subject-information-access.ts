/** subjectInfoAccess (RFC 5280 §4.2.2.2). */
import type { Decoder } from '../extension.ts'
import {
  authorityInformationAccess,
  type AccessDescription,
} from './authority-information-access.ts'

export const subjectInformationAccess: Decoder<readonly AccessDescription[]> = {
  ...authorityInformationAccess,
  oid: '1.3.6.1.5.5.7.1.11',
  name: 'subjectInfoAccess',
}
