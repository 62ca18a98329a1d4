/** The inputs of a path validation that are not certificates (RFC 5280 §6.1.1 (c), (e)–(i)). */
import { readDer } from '../der/read.ts'
import { Unreadable } from '../der/unreadable.ts'
import { readNameConstraints, type NameConstraints } from '../x509/extensions/name-constraints.ts'

export const anyPolicy = '2.5.29.32.0'

export interface PathInputs {
  /** Policy OIDs that the relying party accepts; empty or with anyPolicy: any. */
  readonly initialPolicySet?: readonly string[]
  readonly explicitPolicy?: boolean
  readonly inhibitPolicyMapping?: boolean
  readonly inhibitAnyPolicy?: boolean
  /** DER of a NameConstraints value: initial-permitted-subtrees and initial-excluded-subtrees. */
  readonly initialSubtrees?: Uint8Array
  /**
   * Whether the constraints in an anchor's certificate (names, path length, policies; RFC 5937), its validity and its
   * being a CA count; `enforced` unless said otherwise.
   */
  readonly anchorConstraints?: 'enforced' | 'ignored'
  /** Whether extended key usages of CA certificates restrict those below; `nested` unless said otherwise. */
  readonly purposes?: 'nested' | 'ignored'
  /** Whether signatures over hashes with practical collisions count as valid; `refused` unless said otherwise. */
  readonly brokenHashes?: 'refused' | 'accepted'
}

/** Throws Unreadable. */
export function initialSubtrees({ initialSubtrees: der }: PathInputs): NameConstraints | undefined {
  if (!der) return undefined
  const { element } = readDer(der)
  if (element) return readNameConstraints(element)
  const text = { en: 'Expected NameConstraints in DER', 'zh-CN': '应为 DER 编码的 NameConstraints' }
  throw new Unreadable('NotDer', text)
}

/** The accepted policies, or undefined for any. */
export function acceptedPolicies({ initialPolicySet = [] }: PathInputs): Set<string> | undefined {
  const policies = new Set(initialPolicySet)
  return policies.size === 0 || policies.has(anyPolicy) ? undefined : policies
}
