/** Registers for measuring: real CA certificates with distinct names and key identifiers over a few keys, and holders. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { RegisterChange } from '../../domain/register/change.ts'
import * as der from '../../test/checks/encode.ts'
import {
  caConstraints,
  ecdsaSha256,
  entity,
  extension,
  nameOf,
  policies,
  type Entity,
} from '../../test/checks/path/authority.ts'

const rsaSha256 = der.sequence(der.oid('1.2.840.113549.1.1.11'), der.nothing)
export const policy = '1.3.6.1.4.1.99999.1'

function rsa(name: string): Entity {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  return { name: nameOf(name), privateKey, publicKey: spki }
}

/** Half of the CAs have RSA keys of 2,048 bits, half P-256. */
const keys = ['1', '2', '3', '4'].flatMap((name) => [entity(name), rsa(name)])
const root = entity('Bench root')
const holderKey = entity('Bench holder')

const uuid = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`
const nameOfCa = (place: number) =>
  der.sequence(
    der.set(der.sequence(der.oid('2.5.4.6'), der.printable('BG'))),
    der.set(der.sequence(der.oid('2.5.4.10'), der.utf8(`Bench Trust Services ${place}`))),
    der.set(der.sequence(der.oid('2.5.4.3'), der.utf8(`Bench Qualified CA ${place}`))),
  )
const keyIdOf = (place: number) => createHash('sha1').update(`key ${place}`).digest()
const keyOfCa = (place: number): Entity => keys[place % keys.length] ?? root

interface Content {
  readonly signer: KeyObject
  readonly issuer: Buffer
  readonly serial: string
  readonly subject: Buffer
  readonly key: Buffer
  readonly extensions: Buffer[]
}

function certificate({ signer, issuer, serial, subject, key, extensions }: Content): Buffer {
  const algorithm = signer.asymmetricKeyType === 'rsa' ? rsaSha256 : ecdsaSha256
  const content = der.sequence(
    der.explicit(0, der.integer('02')),
    der.integer(serial),
    algorithm,
    issuer,
    der.sequence(der.utcTime('260101000000Z'), der.utcTime('460101000000Z')),
    subject,
    key,
    der.explicit(3, der.sequence(...extensions)),
  )
  return der.sequence(content, algorithm, der.bitString(sign('sha256', content, signer)))
}

const serialOf = (place: number) => (0x10_0000_0000 + place).toString(16)

const caOf = (place: number): Buffer =>
  certificate({
    signer: root.privateKey,
    issuer: root.name,
    serial: serialOf(place),
    subject: nameOfCa(place),
    key: keyOfCa(place).publicKey,
    extensions: [caConstraints(0), extension('2.5.29.14', der.octets(keyIdOf(place)))],
  })

const signing = extension('2.5.29.15', der.bitString(Buffer.from([0xc0]), 6), true)

/** Certificate number `serial` of a CA: half of them by RSA, half by P-256. */
export const holderOf = (place: number, serial: number): Buffer =>
  certificate({
    signer: keyOfCa(place).privateKey,
    issuer: nameOfCa(place),
    serial: serialOf(serial),
    subject: nameOf(`Holder ${serial}`),
    key: holderKey.publicKey,
    extensions: [
      extension('2.5.29.35', der.sequence(der.implicit(0, keyIdOf(place)))),
      signing,
      policies(policy),
    ],
  })

const from = '2026-02-01T00:00:00.000Z'
const bilingual = (en: string, zh: string) => ({ en, 'zh-CN': zh })

/** The grant of one CA with one type, of the size that a real one has. */
export function grantOf(place: number): { change: RegisterChange; sha256: string } {
  const file = caOf(place)
  const sha256 = createHash('sha256').update(file).digest('hex')
  const chain = {
    ...{ sha256, certificate: file.toString('base64'), role: 'issuing' as const, from },
    ...{ subject: `CN=Bench Qualified CA ${place}`, issuer: 'CN=Bench root', serial: '01' },
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2046-01-01T00:00:00.000Z',
  }
  const ground = bilingual(
    'Granted (Electronic Signature Law art. 26)',
    '准予（《电子签名法》第二十六条）',
  )
  const type = {
    id: 'qualified-signature',
    name: bilingual('Qualified certificate for signatures', '电子签名合格证书'),
    purpose: 'ELECTRONIC_SIGNATURE' as const,
    policyOids: [policy],
    scope: 'Contracts in cross-border trade between enterprises',
    excludedUses: ['Marriage, adoption and inheritance', 'Ending public utilities'],
    conditions: ['A yearly report of its audit'],
    validFrom: '2026-02-01',
    validUntil: '2031-01-31',
    history: [{ status: 'in-force' as const, from, ground }],
  }
  const after = {
    id: uuid(place),
    number: `工信证认准〔2026〕${place}号`,
    provider: {
      name: { en: `Bench Trust Services ${place}`, 'zh-CN': `测试信任服务 ${place}` },
      ...{ country: 'BG', registrationNumber: String(place), address: 'Sofia' },
      website: 'https://bench.example',
    },
    legalBasis: 'An agreement between the two states',
    chain: [chain],
    types: [type],
  }
  const change = {
    sequence: place,
    entry: after.id,
    kind: 'granted' as const,
    at: from,
    event: 1,
    after,
  }
  return { change, sha256 }
}

/** Signer of answers and of OCSP responses: P-256, the fastest that both have. */
export function answerKey() {
  const own = entity('Bench answers')
  const file = certificate({
    signer: own.privateKey,
    issuer: own.name,
    serial: serialOf(1),
    subject: own.name,
    key: own.publicKey,
    extensions: [caConstraints()],
  })
  return { own, file }
}
