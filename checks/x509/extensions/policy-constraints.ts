/** policyConstraints (RFC 5280 §4.2.1.11). */
import { isContext } from '../../der/element.ts'
import { integerOf, sequence } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export interface PolicyConstraints {
  readonly requireExplicitPolicy: bigint | undefined
  readonly inhibitPolicyMapping: bigint | undefined
}

export const policyConstraints: Decoder<PolicyConstraints> = {
  oid: '2.5.29.36',
  name: 'policyConstraints',
  decode: (value) => {
    const parts = sequence(value)
    const field = (tag: number) => {
      const part = parts.find((each) => isContext(each, tag))
      return part && integerOf(part.content)
    }
    return { requireExplicitPolicy: field(0), inhibitPolicyMapping: field(1) }
  },
}
