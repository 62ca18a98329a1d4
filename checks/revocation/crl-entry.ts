/** Entries of a CRL (RFC 5280 §5.1.2.6, §5.3), found by certificate issuer and serial number. */
import type { Element } from '../der/element.ts'
import { instant, integerOf, sequence } from '../der/expect.ts'
import { readDer } from '../der/read.ts'
import { preparedName, sameName } from '../path/prepared-name.ts'
import { readExtensions, type Extension } from '../x509/extension.ts'
import { readGeneralName } from '../x509/general-name.ts'
import type { Name } from '../x509/name.ts'

export interface CrlEntry {
  readonly serialNumber: bigint
  /** ISO 8601, UTC. */
  readonly revocationDate: string
  /** CRLReason; 0 where it is not stated. */
  readonly reason: number
}

export interface CrlEntries {
  readonly find: (issuer: Name, serialNumber: bigint) => CrlEntry | undefined
  /** Those about certificates of an issuer. */
  readonly of: (issuer: Name) => CrlEntry[]
  /** OID of a critical entry extension that is not known here. */
  readonly unknownCritical: string | undefined
}

const ids = { reason: '2.5.29.21', invalidityDate: '2.5.29.24', certificateIssuer: '2.5.29.29' }
const known: readonly string[] = Object.values(ids)

const valueOf = (extensions: readonly Extension[], id: string) => {
  const found = extensions.find(({ oid }) => oid === id)
  return found && readDer(found.value).element
}

/** "If this extension is not present … the certificate issuer … is the same as that for the preceding entry" (§5.3.3). */
function statedIssuer(extensions: readonly Extension[]): Name | undefined {
  const names = valueOf(extensions, ids.certificateIssuer)
  if (!names) return undefined
  const read = sequence(names).map(readGeneralName)
  return read.flatMap((name) => (name.form === 'directoryName' ? [name.name] : []))[0]
}

function reasonOf(extensions: readonly Extension[]): number {
  const value = valueOf(extensions, ids.reason)
  return value ? Number(integerOf(value.content)) : 0
}

const keyOf = (issuer: Name, serialNumber: bigint) =>
  `${serialNumber.toString(16)} ${preparedName(issuer)}`

/** Throws Unreadable. */
export function readEntries(elements: readonly Element[], crlIssuer: Name): CrlEntries {
  const entries = new Map<string, CrlEntry & { readonly issuer: Name }>()
  let issuer = crlIssuer
  let unknownCritical: string | undefined
  for (const element of elements) {
    const [serial, date, extra] = sequence(element, 'revoked certificate')
    const extensions = extra ? readExtensions(extra) : []
    unknownCritical ??= extensions.find(
      ({ oid, critical }) => critical && !known.includes(oid),
    )?.oid
    issuer = statedIssuer(extensions) ?? issuer
    const serialNumber = integerOf(serial?.content ?? new Uint8Array())
    entries.set(keyOf(issuer, serialNumber), {
      issuer,
      serialNumber,
      revocationDate: instant(date, 'revocationDate').toISOString(),
      reason: reasonOf(extensions),
    })
  }
  return {
    find: (name, serial) => entries.get(keyOf(name, serial)),
    of: (name) => [...entries.values()].filter((each) => sameName(each.issuer, name)),
    unknownCritical,
  }
}
