/** Whether a name lies within a subtree, for each standard form (RFC 5280 §4.2.1.10). */
import type { Name } from '../x509/name.ts'
import { preparedRdns } from './prepared-name.ts'

/** Undefined: the constraint or the name is not well formed, so that nothing can be said. */
export type Within = boolean | undefined

/** Labels of letters, digits, hyphens and the underscores that occur in practice. */
const host =
  /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/i
const isHost = (text: string) => text.length <= 253 && host.test(text)

const withoutWildcard = (name: string) => (name.startsWith('*.') ? name.slice(2) : name)
const isBelow = (name: string, domain: string) => name.endsWith(`.${domain}`)

/** "Any DNS name that can be constructed by simply adding zero or more labels to the left-hand side" */
export function dnsWithin(name: string, constraint: string): Within {
  const own = name.toLowerCase()
  const base = constraint.toLowerCase()
  if (!isHost(withoutWildcard(own)) || (base !== '' && !isHost(base))) return undefined
  return base === '' || own === base || isBelow(own, base)
}

/** Whether some name that a wildcard stands for is within an excluded subtree: *.a.example covers x.a.example. */
export function dnsOverlaps(name: string, constraint: string): Within {
  const within = dnsWithin(name, constraint)
  if (within !== false || !name.startsWith('*.')) return within
  const base = constraint.toLowerCase()
  return base.slice(base.indexOf('.') + 1) === withoutWildcard(name.toLowerCase())
}

/** A host, or with a leading full stop every host below a domain: the form of URI and mail constraints. */
function hostWithin(own: string, constraint: string): Within {
  const name = own.toLowerCase()
  const base = constraint.toLowerCase()
  if (base === '') return true
  if (base.startsWith('.')) return isHost(base.slice(1)) ? name.endsWith(base) : undefined
  return isHost(base) ? name === base : undefined
}

/** "a particular mailbox, all addresses at a particular host, or all mailboxes in a domain" */
export function mailWithin(name: string, constraint: string): Within {
  const at = name.lastIndexOf('@')
  const domain = name.slice(at + 1)
  if (at < 1 || !isHost(domain)) return undefined
  const split = constraint.lastIndexOf('@')
  if (split < 0) return hostWithin(domain, constraint)
  const sameHost = domain.toLowerCase() === constraint.slice(split + 1).toLowerCase()
  return split === 0 ? undefined : sameHost && name.slice(0, at) === constraint.slice(0, split)
}

const authority = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:[\]]+)(?::\d*)?(?:[/?#]|$)/i
const address = /^[\d.]+$/

/** "applications MUST reject" a URI without a host name in its authority where URIs are constrained. */
export function uriWithin(name: string, constraint: string): Within {
  const domain = authority.exec(name)?.[1]
  if (domain === undefined || address.test(domain) || !isHost(domain)) return undefined
  return hostWithin(domain, constraint)
}

/** A mask is ones, then zeros (RFC 4632 §5.1). */
function isMask(mask: Uint8Array): boolean {
  const bits = [...mask].map((octet) => octet.toString(2).padStart(8, '0')).join('')
  return !bits.includes('01')
}

/** An address and a mask, of IPv4 or IPv6. */
export const isRange = (range: Uint8Array): boolean =>
  [8, 32].includes(range.length) && isMask(range.subarray(range.length / 2))

/** "eight (8) octets, encoded in the style of RFC 4632 (CIDR) to represent an address range", 32 for IPv6. */
export function ipWithin(octets: Uint8Array, range: Uint8Array): Within {
  if (![4, 16].includes(octets.length) || !isRange(range)) return undefined
  const size = range.length / 2
  const mask = range.subarray(size)
  if (octets.length !== size) return false
  return octets.every((octet, at) => ((octet ^ (range[at] ?? 0)) & (mask[at] ?? 0)) === 0)
}

/** The first RDNs of the name are those of the subtree. */
export function directoryWithin(name: Name, base: Name): Within {
  const rdns = preparedRdns(name)
  return preparedRdns(base).every((rdn, at) => rdn === rdns[at])
}
