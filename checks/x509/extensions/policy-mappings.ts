/** policyMappings (RFC 5280 §4.2.1.5). */
import { oid, sequence } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export interface PolicyMapping {
  readonly issuerDomainPolicy: string
  readonly subjectDomainPolicy: string
}

export const policyMappings: Decoder<readonly PolicyMapping[]> = {
  oid: '2.5.29.33',
  name: 'policyMappings',
  decode: (value) =>
    sequence(value).map((mapping) => {
      const [from, to] = sequence(mapping, 'PolicyMapping')
      return {
        issuerDomainPolicy: oid(from, 'issuerDomainPolicy'),
        subjectDomainPolicy: oid(to, 'subjectDomainPolicy'),
      }
    }),
}
