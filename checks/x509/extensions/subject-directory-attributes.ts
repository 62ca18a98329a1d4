/** subjectDirectoryAttributes (RFC 5280 §4.2.1.8; RFC 3739 §3.2.2). */
import type { Element } from '../../der/element.ts'
import { oid, sequence, set } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export interface DirectoryAttribute {
  readonly type: string
  readonly values: readonly Element[]
}

export const subjectDirectoryAttributes: Decoder<readonly DirectoryAttribute[]> = {
  oid: '2.5.29.9',
  name: 'subjectDirectoryAttributes',
  decode: (value) =>
    sequence(value).map((attribute) => {
      const [type, values] = sequence(attribute, 'Attribute')
      return { type: oid(type, 'attribute type'), values: set(values, 'attribute values') }
    }),
}
