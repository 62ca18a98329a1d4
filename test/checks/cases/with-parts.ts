/** Sound certificates with one part exchanged: what most cases are made of. */
import { ca, extended, extension, having, holder, name, rdn, subordinateCa } from '../draft.ts'
import { explicit, implicit, octets, oid, printable, sequence, utf8 } from '../encode.ts'
import { authority, sample, type Case } from './case.ts'

type Extensions = Record<string, Buffer | undefined>

export const sound: Case = sample(holder())
export const soundCa: Case = authority(ca())
export const holding = (change: Extensions): Case => sample(extended(holder(), change))
export const holdingCa = (change: Extensions): Case => authority(extended(ca(), change))
/** A CA below the CA. */
export const holdingSubordinate = (change: Extensions): Case =>
  authority(extended(subordinateCa(), change), [ca()])

export const keyed = (key: Buffer): Case => sample(having(holder(), { key }))

/** A holder with this subject. */
export const titled = (...rdns: Buffer[]): Case =>
  sample(having(holder(), { subject: sequence(...rdns) }))

const usual = [
  rdn('2.5.4.6', printable('BG')),
  rdn('2.5.4.10', utf8('Test Provider')),
  rdn('2.5.4.3', utf8('Test Holder')),
]
/** A holder with one more attribute in its subject. */
export const withAttribute = (type: string, value: Buffer): Case =>
  titled(...usual, rdn(type, value))

export const general = (tag: number, text: string) => implicit(tag, Buffer.from(text))
export const mail = (text: string) => general(1, text)
export const dns = (text: string) => general(2, text)
export const uri = (text: string) => general(6, text)
export const directory = (commonName: string) => explicit(4, name(commonName))

export const alternative = (...names: Buffer[]) => extension('2.5.29.17', sequence(...names))

/** certificatePolicies with these PolicyInformation. */
export const policies = (...list: Buffer[]) => extension('2.5.29.32', sequence(...list))
export const policy = (id: string, ...qualifiers: Buffer[]) =>
  sequence(oid(id), ...(qualifiers.length > 0 ? [sequence(...qualifiers)] : []))
export const practices = (value: Buffer) => sequence(oid('1.3.6.1.5.5.7.2.1'), value)
export const notice = (...parts: Buffer[]) => sequence(oid('1.3.6.1.5.5.7.2.2'), sequence(...parts))
/** A holder under the usual policy with a user notice in this string. */
export const noticed = (text: Buffer): Case =>
  holding({ certificatePolicies: policies(policy('1.3.6.1.4.1.99999.1', notice(text))) })

export const statement = (id: string, ...info: Buffer[]) => sequence(oid(id), ...info)
export const statements = (...list: Buffer[]) => extension('1.3.6.1.5.5.7.1.3', sequence(...list))
export const purposes = (...ids: string[]) => extension('2.5.29.37', sequence(...ids.map(oid)))

/** An extension whose octets are no sound value. */
export const malformed = (id: string) => extension(id, octets(Buffer.from([1])))
