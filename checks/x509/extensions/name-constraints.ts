/** nameConstraints (RFC 5280 §4.2.1.10). */
import { isContext, type Element } from '../../der/element.ts'
import { integerOf, sequence } from '../../der/expect.ts'
import type { Certificate } from '../certificate.ts'
import { readExtension, type Decoder } from '../extension.ts'
import { readGeneralName, type GeneralName } from '../general-name.ts'

export interface Subtree {
  readonly base: GeneralName
  /** Whether minimum or maximum is there: "minimum MUST be zero, and maximum MUST be absent". */
  readonly bounded: boolean
}

export interface NameConstraints {
  readonly permitted: readonly Subtree[]
  readonly excluded: readonly Subtree[]
}

function readSubtree(element: Element): Subtree {
  const [base, ...bounds] = sequence(element, 'GeneralSubtree')
  if (!base) sequence(base, 'base')
  const isZero = (bound: Element) => isContext(bound, 0) && integerOf(bound.content) === 0n
  return { base: readGeneralName(base as Element), bounded: !bounds.every(isZero) }
}

const subtrees = (parts: readonly Element[], tag: number) =>
  (parts.find((part) => isContext(part, tag))?.children ?? []).map(readSubtree)

/** Throws Unreadable. */
export function readNameConstraints(value: Element): NameConstraints {
  const parts = sequence(value, 'NameConstraints')
  return { permitted: subtrees(parts, 0), excluded: subtrees(parts, 1) }
}

export const nameConstraints: Decoder<NameConstraints> = {
  oid: '2.5.29.30',
  name: 'nameConstraints',
  decode: readNameConstraints,
}

/** All subtrees of a certificate, permitted and excluded. Throws Unreadable. */
export function subtreesOf(certificate: Certificate): readonly Subtree[] {
  const constraints = readExtension(certificate, nameConstraints)
  return constraints ? [...constraints.permitted, ...constraints.excluded] : []
}
