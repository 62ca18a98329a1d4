/** cRLDistributionPoints (RFC 5280 §4.2.1.13). */
import { isContext, type Element } from '../../der/element.ts'
import { sequence } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'
import { urisAmong } from './uris.ts'

export interface DistributionPoint {
  readonly uris: readonly string[]
  /** DistributionPointName, for the path validation to read. */
  readonly name: Element | undefined
  readonly issuer: readonly Element[]
  /** ReasonFlags as in a BIT STRING's content, the count of unused bits first. */
  readonly reasons: Uint8Array | undefined
}

function readPoint(element: Element): DistributionPoint {
  const parts = sequence(element, 'DistributionPoint')
  const name = parts.find((part) => isContext(part, 0))?.children[0]
  return {
    uris: isContext(name, 0) ? urisAmong(name.children) : [],
    name,
    issuer: parts.find((part) => isContext(part, 2))?.children ?? [],
    reasons: parts.find((part) => isContext(part, 1))?.content,
  }
}

export const crlDistributionPoints: Decoder<readonly DistributionPoint[]> = {
  oid: '2.5.29.31',
  name: 'cRLDistributionPoints',
  decode: (value) => sequence(value).map(readPoint),
}
