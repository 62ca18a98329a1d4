/** A DSA key without parameters has those of its issuer (RFC 5280 §6.1.4 (e); RFC 3279 §2.3.2). */
import { isUniversal, universal } from '../der/element.ts'
import { encodeSequence } from '../der/encode.ts'
import { readDer } from '../der/read.ts'
import { readPublicKey, type PublicKeyInfo } from '../x509/public-key.ts'

const inherited = new WeakMap<PublicKeyInfo, PublicKeyInfo>()

/** "If the subjectPublicKeyInfo … contains an algorithm field with null parameters or parameters are omitted" */
export function inheritParameters(own: PublicKeyInfo, working: PublicKeyInfo): PublicKeyInfo {
  const { oid, parameters } = own.algorithm
  const without = !parameters || isUniversal(parameters, universal.null)
  const source = working.algorithm
  if (own.facts.kind !== 'dsa' || !without || oid !== source.oid || !source.parameters) return own
  const known = inherited.get(own)
  if (known && known.algorithm.parameters === source.parameters) return known
  const [algorithm, key] = readDer(own.bytes).element?.children ?? []
  const id = algorithm?.children[0]
  if (!id || !key) return own
  const bytes = encodeSequence(encodeSequence(id.bytes, source.parameters.bytes), key.bytes)
  const info = readPublicKey(readDer(bytes).element)
  inherited.set(own, info)
  return info
}
