/** Test revocation lists: a sound one of the test CA, whose every field a case may change. */
import { createPrivateKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { authorityKey, ca, extension, rsaWith } from './draft.ts'
import * as der from './encode.ts'

/** Parts of a list as DER, in the order of TBSCertList. */
export interface ListDraft {
  version: Buffer
  innerAlgorithm: Buffer
  outerAlgorithm: Buffer
  issuer: Buffer
  thisUpdate: Buffer
  nextUpdate: Buffer
  /** Undefined: the field is left out. */
  entries: Buffer[] | undefined
  extensions: Record<string, Buffer | undefined>
  hash: string
  signer: string
}

export const entry = (serial: string, ...extensions: Buffer[]) =>
  dated('261101000000Z', serial, ...extensions)

export const dated = (date: string, serial: string, ...extensions: Buffer[]) =>
  der.sequence(
    der.integer(serial),
    der.utcTime(date),
    ...(extensions.length > 0 ? [der.sequence(...extensions)] : []),
  )

export const reason = (code: number) => extension('2.5.29.21', der.tlv(0x0a, Buffer.from([code])))
export const number = (hex: string, critical = false) =>
  extension('2.5.29.20', der.integer(hex), critical)
export const delta = (critical = true) => extension('2.5.29.27', der.integer('01'), critical)
/** issuingDistributionPoint with these parts. */
export const scope = (parts: Buffer[], critical = true) =>
  extension('2.5.29.28', der.sequence(...parts), critical)
/** onlyContainsUserCerts (1), onlyContainsCACerts (2), indirectCRL (4). */
export const flag = (tag: number) => der.implicit(tag, Buffer.from([0xff]))

/** Current for a week, with one entry. */
const soundList = (): ListDraft => ({
  version: der.integer('01'),
  innerAlgorithm: rsaWith(11),
  outerAlgorithm: rsaWith(11),
  issuer: ca().subject,
  thisUpdate: der.utcTime('261119000000Z'),
  nextUpdate: der.utcTime('261126000000Z'),
  entries: [entry('2001')],
  extensions: { authorityKeyIdentifier: authorityKey(ca().key), number: number('05') },
  hash: 'sha256',
  signer: 'ca',
})

/** DER of the sound list with some fields changed; an extension that is undefined is left out. */
export function list(change: Partial<ListDraft> = {}): Buffer {
  const draft = { ...soundList(), ...change }
  const all = { ...soundList().extensions, ...draft.extensions }
  const extensions = Object.values(all).flatMap((each) => each ?? [])
  const tbs = der.sequence(
    draft.version,
    draft.innerAlgorithm,
    draft.issuer,
    draft.thisUpdate,
    draft.nextUpdate,
    ...(draft.entries ? [der.sequence(...draft.entries)] : []),
    der.explicit(0, der.sequence(...extensions)),
  )
  const key = createPrivateKey(readFileSync(new URL(`keys/${draft.signer}.pem`, import.meta.url)))
  const signature = sign(draft.hash, tbs, key)
  return der.sequence(tbs, draft.outerAlgorithm, der.bitString(signature))
}
