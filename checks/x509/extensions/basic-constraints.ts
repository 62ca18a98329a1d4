/** basicConstraints (RFC 5280 §4.2.1.9). */
import { isUniversal, universal } from '../../der/element.ts'
import { boolean, integer, sequence } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export interface BasicConstraints {
  readonly ca: boolean
  readonly pathLength: bigint | undefined
}

export const basicConstraints: Decoder<BasicConstraints> = {
  oid: '2.5.29.19',
  name: 'basicConstraints',
  decode: (value) => {
    const parts = sequence(value)
    const flag = parts[0] && isUniversal(parts[0], universal.boolean) ? parts[0] : undefined
    const length = parts[flag ? 1 : 0]
    return {
      ca: flag ? boolean(flag) : false,
      pathLength: length && integer(length, 'pathLenConstraint'),
    }
  },
}
