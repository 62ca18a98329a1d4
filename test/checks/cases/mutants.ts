/** Seventeen malformed versions of one sound certificate; most were accepted by each library that was tried. */
import { build, extended, extension, having, holder, keyUsage, rdn, rsaWith } from '../draft.ts'
import {
  boolean,
  explicit,
  generalizedTime,
  integer,
  printable,
  sequence,
  set,
  utcTime,
  utf8,
} from '../encode.ts'
import { sample, type Case } from './case.ts'

const sound = build(holder())

/** The outermost length as 30 83 00 xx xx in place of 30 82 xx xx. */
const longerLength = Buffer.concat([Buffer.from([0x30, 0x83, 0]), sound.subarray(2)])
const indefinite = Buffer.concat([Buffer.from([0x30, 0x80]), sound.subarray(4), Buffer.alloc(2)])

/** `critical` as 01 in place of FF. */
const looseBoolean = Buffer.from(
  build(holder()).toString('hex').replace('0603551d0f0101ff', '0603551d0f010101'),
  'hex',
)
const defaultEncoded = extension('2.5.29.19', sequence(boolean(false)), true)
const emptyRdn = sequence(set(), rdn('2.5.4.3', utf8('Test Holder')))
const asterisk = sequence(rdn('2.5.4.3', printable('Test*Holder')))
const field = (change: Parameters<typeof having>[1]) => sample(having(holder(), change))

export const mutants: Readonly<Record<string, Case>> = {
  'trailing-bytes': sample(Buffer.concat([sound, Buffer.from([0])])),
  'indefinite-length': sample(indefinite),
  'length-not-minimal': sample(longerLength),
  'integer-not-minimal': field({ serialNumber: integer('0001') }),
  'negative-serial-number': field({ serialNumber: integer('80') }),
  'boolean-01': sample(looseBoolean),
  'default-encoded': sample(extended(holder(), { basicConstraints: defaultEncoded })),
  'duplicate-extension': sample(extended(holder(), { again: holder().extensions.keyUsage })),
  'v1-with-extensions': field({ version: Buffer.alloc(0) }),
  'utc-time-without-seconds': field({ notAfter: utcTime('2812312359Z') }),
  'fractional-time': field({ notAfter: generalizedTime('20501231235959.5Z') }),
  'algorithms-differ': field({ innerAlgorithm: rsaWith(12) }),
  'printable-string-characters': field({ subject: asterisk }),
  'empty-rdn': field({ subject: emptyRdn }),
  'serial-number-too-long': field({ serialNumber: integer('7f'.repeat(21)) }),
  'empty-extensions': field({ extensionField: explicit(3, sequence()) }),
  'bit-string-padding': sample(extended(holder(), { keyUsage: keyUsage(0x41, 6) })),
}
