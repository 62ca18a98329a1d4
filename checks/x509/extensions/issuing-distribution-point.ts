/** issuingDistributionPoint of a CRL (RFC 5280 §5.2.5). */
import { isContext, type Element } from '../../der/element.ts'
import { sequence } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export interface IssuingDistributionPoint {
  /** DistributionPointName. */
  readonly name: Element | undefined
  readonly onlyUserCertificates: boolean
  readonly onlyCaCertificates: boolean
  readonly onlyAttributeCertificates: boolean
  readonly indirect: boolean
  /** ReasonFlags as in a BIT STRING's content, the count of unused bits first. */
  readonly onlySomeReasons: Uint8Array | undefined
  readonly bytes: Uint8Array
}

export const issuingDistributionPoint: Decoder<IssuingDistributionPoint> = {
  oid: '2.5.29.28',
  name: 'issuingDistributionPoint',
  decode: (value) => {
    const parts = sequence(value)
    const part = (tag: number): Element | undefined => parts.find((each) => isContext(each, tag))
    const flag = (tag: number) => part(tag)?.content.some((octet) => octet !== 0) ?? false
    return {
      name: part(0)?.children[0],
      onlyUserCertificates: flag(1),
      onlyCaCertificates: flag(2),
      onlySomeReasons: part(3)?.content,
      indirect: flag(4),
      onlyAttributeCertificates: flag(5),
      bytes: value.bytes,
    }
  },
}
