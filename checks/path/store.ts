/** The certificates and anchors that a path may be built from, found by subject name. */
import type { Certificate } from '../x509/certificate.ts'
import type { Anchor } from './anchor.ts'
import { preparedName } from './prepared-name.ts'

export interface Store {
  readonly anchors: ReadonlyMap<string, readonly Anchor[]>
  readonly intermediates: ReadonlyMap<string, readonly Certificate[]>
  /** Fewest certificates from a subject of that name to an anchor, by names alone; absent: none leads there. */
  readonly distances: ReadonlyMap<string, number>
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Breadth first from the anchors down, so that what leads nowhere is never tried. */
function distancesFrom(anchors: Iterable<string>, certificates: readonly Certificate[]) {
  const byIssuer = groupBy(certificates, ({ issuer }) => preparedName(issuer))
  const distances = new Map([...anchors].map((name) => [name, 0]))
  // Entries added while it runs are visited too.
  for (const [name, distance] of distances)
    for (const { subject } of byIssuer.get(name) ?? []) {
      const key = preparedName(subject)
      if (!distances.has(key)) distances.set(key, distance + 1)
    }
  return distances
}

/** Each certificate once, in the order given; what is an anchor needs no path of its own. */
function distinct(certificates: readonly Certificate[], anchors: readonly Anchor[]) {
  const unique = new Map(certificates.map((certificate) => [certificate.sha256, certificate]))
  for (const { certificate } of anchors) if (certificate) unique.delete(certificate.sha256)
  return [...unique.values()]
}

export function storeOf(anchors: readonly Anchor[], intermediates: readonly Certificate[]): Store {
  const certificates = distinct(intermediates, anchors)
  const byName = groupBy(anchors, ({ name }) => preparedName(name))
  return {
    anchors: byName,
    intermediates: groupBy(certificates, ({ subject }) => preparedName(subject)),
    distances: distancesFrom(byName.keys(), certificates),
  }
}
