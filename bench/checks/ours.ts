/** Our side of the benchmark, in a process of its own: arguments are the folders of certificates and of the chain. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { catalogue } from '../../checks/catalogue.ts'
import { examineCertificate } from '../../checks/examine.ts'
import { readFiled, type FiledCertificate } from '../../checks/filed.ts'
import { authoritiesAmong, subjectOf } from '../../checks/issuers.ts'
import { buildAndValidate } from '../../checks/path/validate.ts'
import { run } from '../../checks/run.ts'
import { readCertificate } from '../../checks/x509/certificate.ts'
import { rateOf } from './rate.ts'

const [corpus = '', chain = ''] = process.argv.slice(2)
const at = new Date().toISOString()

const below = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.der'))
    .map((name) => readFileSync(path.join(folder, name)))

const filed = below(corpus).flatMap(
  (bytes) =>
    readFiled({ document: 'x', fileName: 'x', type: 'ca-certificate', bytes }).certificates,
)
const authorities = authoritiesAmong(filed)

/** From the bytes to the findings, the issuer looked for and its signature verified. */
function examine({ certificate, ...filing }: FiledCertificate): void {
  const read = readCertificate(certificate.bytes)
  examineCertificate(subjectOf({ certificate: read, ...filing }, authorities, at))
}

const file = (name: string) => readCertificate(readFileSync(path.join(chain, name)))
const circumstances = {
  anchors: [file('root.crt')],
  intermediates: [file('ca.crt')],
  crls: [],
  at,
  revocation: 'none',
} as const

function validate(certificate: Buffer): void {
  const answer = buildAndValidate({ certificate, ...circumstances })
  if (!answer.valid) throw new Error(answer.reason.en)
}

/** Microseconds that each check takes for one certificate, the dearest first. */
function costs(): { check: string; microseconds: number }[] {
  const subjects = filed.map((each) => subjectOf(each, authorities, at))
  return catalogue
    .map((check) => {
      const perSecond = rateOf(subjects, (subject) => void run(check, subject), 0.05)
      return { check: check.id, microseconds: 1e6 / perSecond }
    })
    .sort((one, other) => other.microseconds - one.microseconds)
}

const result = {
  checks: catalogue.length,
  catalogue: rateOf(filed, examine),
  paths: rateOf(below(chain), validate),
  costs: process.argv.includes('--costs') ? costs() : [],
}
console.log(JSON.stringify(result))
