/** Makes every certificate case and every malformed certificate; equal keys give equal files. Run: npm run certificates */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Case, FiledAs, Part } from './cases/case.ts'
import { alternativeNameCases } from './cases/alternative-names.ts'
import { chineseProfileCases } from './cases/chinese-profile.ts'
import { extensionCases } from './cases/extensions.ts'
import { extensionProfileCases } from './cases/extension-profile.ts'
import { fieldCases } from './cases/fields.ts'
import { parameterCases, weakKeyCases } from './cases/keys-and-algorithms.ts'
import { keyAndSignatureCases } from './cases/keys-and-signatures.ts'
import { mutants } from './cases/mutants.ts'
import { nameCases } from './cases/names.ts'
import { ocspResponseCases } from './cases/ocsp-responses.ts'
import { policyCases } from './cases/policies-and-constraints.ts'
import { qualifiedCertificateCases } from './cases/qualified-certificates.ts'
import { revocationListCases } from './cases/revocation-lists.ts'
import { wholeDossierCases } from './cases/whole-dossiers.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

const inWords = ['-inform', 'der', '-noout', '-text', '-nameopt', 'RFC2253,utf8']
const certificate = ['x509', '-certopt', 'no_pubkey,no_sigdump', ...inWords]

/** What a file is called in PEM, and how OpenSSL says it in words. */
const forms: Readonly<Record<FiledAs, { label: string; tool: readonly string[] }>> = {
  'ca-certificate': { label: 'CERTIFICATE', tool: certificate },
  'sample-certificate': { label: 'CERTIFICATE', tool: certificate },
  'certificate-revocation-list': { label: 'X509 CRL', tool: ['crl', ...inWords] },
  'ocsp-response': { label: 'OCSP RESPONSE', tool: ['ocsp', '-resp_text', '-noverify'] },
}

function pem({ filedAs, bytes }: Part): string {
  const { label } = forms[filedAs]
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

/** The file in words, as far as OpenSSL reads it. */
function explained({ filedAs, bytes: input }: Part): string {
  const { label, tool } = forms[filedAs]
  try {
    const stdio: ['pipe', 'pipe', 'ignore'] = ['pipe', 'pipe', 'ignore']
    const args = filedAs === 'ocsp-response' ? [...tool, '-respin', '/dev/stdin'] : tool
    return execFileSync('openssl', args, { input, stdio, encoding: 'utf8' })
  } catch {
    return `OpenSSL cannot read this ${label.replace('CERTIFICATE', 'certificate')}.\n`
  }
}

/** Parts after the first are CA certificates unless they say otherwise. */
const heading = ({ filedAs }: Part, index: number) =>
  index > 0 && filedAs === 'ca-certificate' ? '' : `Filed as: ${filedAs}\n`

function write(path: string, parts: Case): void {
  const file = `${here}${path}.pem`
  const texts = parts.map((part, index) => heading(part, index) + explained(part) + pem(part))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, texts.join(''))
}

const cases = {
  ...fieldCases,
  ...nameCases,
  ...extensionCases,
  ...extensionProfileCases,
  ...policyCases,
  ...keyAndSignatureCases,
  ...weakKeyCases,
  ...parameterCases,
  ...alternativeNameCases,
  ...qualifiedCertificateCases,
  ...chineseProfileCases,
  ...revocationListCases,
  ...ocspResponseCases,
  ...wholeDossierCases,
  mutants,
}
for (const [check, byName] of Object.entries(cases))
  for (const [name, each] of Object.entries(byName)) write(`${check}/${name}`, each)
