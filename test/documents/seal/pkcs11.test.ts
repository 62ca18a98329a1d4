/** A key that is in a device: SoftHSM, which keeps keys as a device does, through OpenSC's pkcs11-tool. */
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { readAnchors } from '../../../documents/cms/trust.ts'
import { openSigner } from '../../../documents/seal/open-signer.ts'
import { pkcs11Signer } from '../../../documents/seal/pkcs11-signer.ts'
import { verifyPdf } from '../../../documents/seal/verify-pdf.ts'
import { itWith } from '../../support/tools.ts'
import { ellipticCertificate } from './elliptic-certificate.ts'
import { sealedBy, testSeal } from './pdf-seal.ts'

const at = '2026-11-22T00:00:00.000Z'
const modules = ['/usr/lib/softhsm', '/usr/lib/x86_64-linux-gnu/softhsm', '/usr/local/lib/softhsm']
const module = () => {
  const files = modules.map((folder) => path.join(folder, 'libsofthsm2.so'))
  return files.find((file) => existsSync(file)) ?? 'libsofthsm2.so'
}

let seal: Awaited<ReturnType<typeof testSeal>>
beforeAll(async () => {
  seal = await testSeal()
}, 120_000)
afterAll(() => seal.remove())

/** A new token that holds a key. */
function tokenWith(keyFile: string, certificateFile: string) {
  const folder = mkdtempSync(path.join(seal.folder, 'token-'))
  mkdirSync(path.join(folder, 'tokens'))
  const configuration = path.join(folder, 'softhsm2.conf')
  writeFileSync(
    configuration,
    `directories.tokendir = ${path.join(folder, 'tokens')}\nobjectstore.backend = file\n`,
  )
  const pinFile = path.join(folder, 'pin')
  writeFileSync(pinFile, '1234\n', { mode: 0o600 })
  const environment = { SOFTHSM2_CONF: configuration }
  const softhsm = (...options: string[]) =>
    execFileSync('softhsm2-util', options, {
      env: { PATH: process.env.PATH, ...environment },
      stdio: 'pipe',
    })
  const pin = ['--pin', '1234']
  softhsm('--init-token', '--free', '--label', 'token', '--so-pin', '1234', ...pin)
  const key = ['--import', keyFile, '--label', 'seal', '--id', '01']
  softhsm(...key, '--token', 'token', ...pin)
  const names = { module: module(), tokenLabel: 'token', keyLabel: 'seal' }
  return { ...names, pinFile, certificateFile, environment }
}
const tools = ['softhsm2-util', 'pkcs11-tool'] as const

describe('A key that is in a device (PKCS #11)', () => {
  itWith(tools, 'seals as one in a file does', async () => {
    const device = pkcs11Signer(tokenWith(seal.files.keyFile, seal.files.certificateFile))
    const pdf = await sealedBy(device)
    expect(verifyPdf(pdf, seal.anchors, at).valid).toBe(true)
    expect(pdf.equals(await sealedBy(seal.signer))).toBe(true)
  })

  itWith(tools, 'may be one of an elliptic curve', async () => {
    const { keyFile, certificateFile, pem } = await ellipticCertificate(seal.folder)
    const device = pkcs11Signer(tokenWith(keyFile, certificateFile))
    expect(device.algorithm).toBe('ecdsa-sha256')
    expect(verifyPdf(await sealedBy(device), readAnchors(Buffer.from(pem)), at).valid).toBe(true)
  })

  itWith(tools, 'does not seal when it is another than the certificate’s', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
    const keyFile = path.join(seal.folder, 'stranger.pem')
    writeFileSync(keyFile, privateKey.export({ format: 'pem', type: 'pkcs8' }))
    const device = pkcs11Signer(tokenWith(keyFile, seal.files.certificateFile))
    await expect(sealedBy(device)).rejects.toThrow('another key')
  })

  itWith(tools, 'says why it does not sign', async () => {
    const { certificateFile } = seal.files
    const key = tokenWith(seal.files.keyFile, certificateFile)
    const { environment: _none, ...device } = { ...key, keyLabel: 'no such key' }
    const signer = openSigner({ certificateFile, keyFile: undefined, device })
    await expect(signer.sign(Buffer.from('x'))).rejects.toThrow('expected a signature')
  })
})
