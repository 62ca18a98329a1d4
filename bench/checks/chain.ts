/** A chain for the benchmark: an anchor, one CA under it, and as many holders as wanted, all of RSA-2048. */
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import * as der from '../../test/checks/encode.ts'
import {
  caConstraints,
  certificate,
  nameOf,
  type Entity,
} from '../../test/checks/path/authority.ts'

const sha256WithRsa = der.sequence(der.oid('1.2.840.113549.1.1.11'), der.nothing)
const algorithm = { algorithm: sha256WithRsa }

function entity(name: string): Entity {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    name: nameOf(name),
    privateKey,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }),
  }
}

const pem = (bytes: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`

/**
 * Writes root.crt, ca.crt and holders as 0.der and so on, all in DER, and beside them the same in PEM, as OpenSSL wants
 * them. Every holder has a serial number, and so a signature, of its own.
 */
export function writeChain(folder: string, count: number): void {
  const root = entity('Root')
  const ca = entity('CA')
  const holder = entity('Holder')
  const write = (name: string, form: string, bytes: Buffer) => {
    writeFileSync(path.join(folder, `${name}.${form}`), bytes)
    writeFileSync(path.join(folder, `${name}.pem`), pem(bytes))
  }
  write('root', 'crt', certificate(root, root, [caConstraints()], algorithm))
  write('ca', 'crt', certificate(root, ca, [caConstraints()], algorithm))
  for (let number = 0; number < count; number += 1)
    write(String(number), 'der', certificate(ca, holder, [], algorithm))
}
