/** Makes every certificate case and every malformed certificate; equal keys give equal files. Run: npm run certificates */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Case } from './cases/case.ts'
import { extensionCases } from './cases/extensions.ts'
import { fieldCases } from './cases/fields.ts'
import { keyAndSignatureCases } from './cases/keys-and-signatures.ts'
import { mutants } from './cases/mutants.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** The certificate in words, as far as OpenSSL reads it. */
function explained(der: Buffer): string {
  try {
    const args = ['x509', '-inform', 'der', '-noout', '-text', '-nameopt', 'RFC2253,utf8']
    const certopt = ['-certopt', 'no_pubkey,no_sigdump']
    const stdio: ['pipe', 'pipe', 'ignore'] = ['pipe', 'pipe', 'ignore']
    return execFileSync('openssl', [...args, ...certopt], { input: der, stdio, encoding: 'utf8' })
  } catch {
    return 'OpenSSL cannot read this certificate.\n'
  }
}

function write(path: string, { filedAs, certificates }: Case): void {
  const file = `${here}${path}.pem`
  const parts = certificates.map((der) => explained(der) + pem(der))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `Filed as: ${filedAs}\n${parts.join('')}`)
}

const cases = { ...fieldCases, ...extensionCases, ...keyAndSignatureCases, mutants }
for (const [check, byName] of Object.entries(cases))
  for (const [name, each] of Object.entries(byName)) write(`${check}/${name}`, each)
