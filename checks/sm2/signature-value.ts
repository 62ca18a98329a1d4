/** The value of an SM2 signature: SEQUENCE of r and s, each from 1 to n − 1 (GM/T 0009-2012 §7.3; GB/T 32918.2 §7.1 B1, B2). */
import { isUniversal, universal, type Element } from '../der/element.ts'
import { integerOf } from '../der/expect.ts'
import { readDer } from '../der/read.ts'

/** Order of the base point of sm2p256v1. */
const order = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')

function isInRange(element: Element): boolean {
  if (!isUniversal(element, universal.integer) || element.content.length > 33) return false
  const value = integerOf(element.content)
  return value >= 1n && value < order
}

/** In DER: integers not in their shortest form, or anything after them, would give one signature many encodings. */
export function isSignatureValue(bytes: Uint8Array): boolean {
  const { element, deviations } = readDer(bytes, { depth: 2, elements: 3 })
  if (!element || deviations.length > 0 || !isUniversal(element, universal.sequence)) return false
  return element.children.length === 2 && element.children.every(isInRange)
}
