/** certificatePolicies (RFC 5280 §4.2.1.4). */
import type { Element } from '../../der/element.ts'
import { oid, sequence } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export interface PolicyInformation {
  readonly policy: string
  readonly qualifiers: readonly { readonly oid: string; readonly value: Element | undefined }[]
}

export const certificatePolicies: Decoder<readonly PolicyInformation[]> = {
  oid: '2.5.29.32',
  name: 'certificatePolicies',
  decode: (value) =>
    sequence(value).map((information) => {
      const [policy, qualifiers] = sequence(information, 'PolicyInformation')
      const list = qualifiers ? sequence(qualifiers, 'policyQualifiers') : []
      return {
        policy: oid(policy, 'policyIdentifier'),
        qualifiers: list.map((qualifier) => {
          const [type, content] = sequence(qualifier, 'PolicyQualifierInfo')
          return { oid: oid(type, 'policyQualifierId'), value: content }
        }),
      }
    }),
}
