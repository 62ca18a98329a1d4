/** Finds elements of a certificate or list by byte, by ASN.1 path, or by the OID of an extension. */
import type { DerPlace } from '../../domain/finding.ts'
import { universal } from '../der/element.ts'
import { oidText } from '../der/oid.ts'
import { childrenOf, rootOf, type Place } from './elements.ts'
import { pathOf } from './names.ts'

export interface Encoded {
  readonly kind: 'Certificate' | 'CertificateList'
  readonly bytes: Uint8Array
}

interface Step {
  readonly path: string
  readonly place: Place
}

function* stepsIn({ bytes }: Encoded, parent: Step): Generator<Step, void, undefined> {
  const before: string[] = []
  let index = 0
  for (const place of childrenOf(bytes, parent.place)) {
    const path = pathOf(parent, place, index, before)
    // Only the fields of the outer structures are told apart by what comes before them.
    if (index < 16) before.push(path.slice(path.lastIndexOf('.') + 1))
    yield { path, place }
    index += 1
  }
}

function firstIn(encoded: Encoded, parent: Step, wants: (step: Step) => boolean) {
  for (const step of stepsIn(encoded, parent)) if (wants(step)) return step
  return undefined
}

/** From the outermost element inwards, always to the child that is wanted, as long as there is one. */
function descend(encoded: Encoded, wants: (step: Step) => boolean): Step | undefined {
  const place = rootOf(encoded.bytes)
  let found: Step | undefined = place && { path: encoded.kind, place }
  for (let next = found; next; next = firstIn(encoded, next, wants)) found = next
  return found
}

const towards = (path: string) => (step: Step) =>
  path === step.path || path.startsWith(`${step.path}.`) || path.startsWith(`${step.path}[`)

const derPlace = (step: Step | undefined): DerPlace | undefined =>
  step && {
    offset: step.place.offset,
    length: step.place.end - step.place.offset,
    path: step.path,
  }

/** The innermost element that holds a byte. */
export const placeOfByte = (encoded: Encoded, byte: number): DerPlace | undefined =>
  derPlace(descend(encoded, ({ place }) => place.offset <= byte && byte < place.end))

/** The element of a path, else the innermost one on the way to it. */
export const placeOfPath = (encoded: Encoded, path: string): DerPlace | undefined =>
  derPlace(descend(encoded, towards(path)))

/** The extension with an OID; where it is absent, the field that it belongs in. */
export function placeOfExtension(encoded: Encoded, oid: string): DerPlace | undefined {
  const field =
    encoded.kind === 'Certificate' ? 'tbsCertificate.extensions' : 'tbsCertList.crlExtensions'
  const list = descend(encoded, towards(field))
  const isIt = ({ place }: Step) => {
    const [id] = childrenOf(encoded.bytes, place)
    if (id?.tag !== universal.oid) return false
    return oidText(encoded.bytes.subarray(id.offset + id.headerLength, id.end)) === oid
  }
  return derPlace((list && firstIn(encoded, list, isIt)) ?? list)
}
