/** A name relative to the CRL issuer (RFC 5280 §4.2.1.13), as a name of one RDN. */
import type { Element } from '../der/element.ts'
import { textOf } from '../der/characters.ts'
import { oid, sequence } from '../der/expect.ts'
import type { Attribute, Name } from '../x509/name.ts'

/** Throws Unreadable. */
export function readRelativeName(element: Element): Name {
  const rdn = element.children.flatMap((attribute): Attribute[] => {
    const [type, value] = sequence(attribute)
    return value ? [{ type: oid(type), value, text: textOf(value) }] : []
  })
  return { rdns: [rdn], bytes: element.bytes }
}
