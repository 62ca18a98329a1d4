/** `check certificates`: what the library says, for every form of file, and an error line for what is none. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { examine } from '../../../checks/examine.ts'
import { build, ca, holder } from '../../checks/draft.ts'
import { describeWithData, filesBelow } from '../../support/shared-data.ts'
import { check, documents } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, bytes: Buffer | string): string {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

const pem = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`
const pkcs7 = (input: string, ...form: string[]) =>
  execFileSync('openssl', ['crl2pkcs7', '-nocrl', '-certfile', input, ...form], {
    maxBuffer: 2 ** 25,
  })

const at = '2026-11-21T00:00:00.000Z'
const authority = build(ca())
const sample = build(holder())

function expected() {
  const files = [
    { document: 'ca', fileName: 'ca', type: 'ca-certificate', bytes: authority },
    { document: 'sample', fileName: 'sample', type: 'sample-certificate', bytes: sample },
  ]
  const steps = examine(files, { at, ruleSet: 'test' })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.files.flatMap(({ certificates }) => certificates)
  }
}

describe('check certificates', () => {
  const both = file('both.pem', `${pem(authority)}Some text between.\n${pem(sample)}`)

  it('says what the service says, in PEM, DER and PKCS#7, from files and standard input', async () => {
    const forms = [
      both,
      file('ca.der', authority),
      file('holder.der', sample),
      file('both.p7b', pkcs7(both)),
      file('both.p7c', pkcs7(both, '-outform', 'DER')),
      '-',
    ]
    const input = readFileSync(both)
    const { code, output } = await check(['certificates', ...forms, '--at', at], { input })
    const said = documents(output)
    const own = expected().map(({ sha256, findings }) => [
      sha256,
      findings.map((each) => [each.check, each.verdict, each.found?.en ?? null]),
    ])
    const theirs = said.map(({ sha256, verdicts }) => [
      sha256,
      (verdicts as Record<string, unknown>[]).map(({ id, verdict, detail }) => [
        id,
        verdict,
        detail,
      ]),
    ])
    expect(said.map((each) => each.file)).toEqual([
      both,
      both,
      ...forms.slice(1, 3),
      ...forms.slice(3, 5).flatMap((f) => [f, f]),
      '-',
      '-',
    ])
    expect(theirs).toEqual([own, own, own, own, own].flat())
    expect(code).toBe(0)
  })

  it('says of what is no certificate that it is none, and goes on', async () => {
    const huge = file('huge.der', '')
    truncateSync(huge, 100 * 2 ** 20)
    const files = [
      file('random', randomBytes(5_000)),
      file('truncated.pem', pem(sample).slice(0, 700)),
      file('truncated.der', sample.subarray(0, 400)),
      file('empty', ''),
      file('key.pem', '-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n'),
      huge,
      folder,
      join(folder, 'absent'),
      file('second.pem', `${pem(Buffer.from('30030101ff', 'hex'))}${pem(authority)}`),
    ]
    const { code, output } = await check(['certificates', ...files])
    expect(code).toBe(1)
    expect(
      documents(output).map(({ file: name, error, sha256 }) => [name, sha256 ?? typeof error]),
    ).toEqual([
      ...files.map((name) => [name, 'string']),
      [files.at(-1), expect.stringMatching(/^[0-9a-f]{64}$/)],
    ])
    expect(documents(output).map(({ error }) => error)).toEqual(
      expect.arrayContaining(['The file is empty', 'Larger than 32 MiB', 'This is a directory']),
    )
  })

  it('reads a PKCS#7 file of 1,000 certificates', async () => {
    const many = file('many.pem', Array.from({ length: 1_000 }, () => pem(sample)).join(''))
    const { output } = await check(['certificates', file('many.p7b', pkcs7(many)), '--at', at])
    expect(documents(output)).toHaveLength(1_000)
  })
})

describe('A call that makes no sense', () => {
  it.each([
    [[]],
    [['certificates']],
    [['something', 'x']],
    [['paths', '-', '--at', at]],
    [['certificates', '-', '--format', 'yaml']],
    [['certificates', '-', '--unknown']],
    [['certificates', '-', '--at', 'never']],
  ])('%j exits with 2 and says how to call it', async (args) => {
    const { code, output, complaint } = await check(args)
    expect([code, output]).toEqual([2, ''])
    expect(complaint).toContain('Usage')
  })
})

describeWithData('foreign-cas', 'check certificates, over 830 real ones', (path) => {
  it('says something of each', async () => {
    const files = filesBelow(path).map(({ name }) => join(path, name))
    const { output } = await check(['certificates', ...files])
    const said = documents(output)
    expect(said).toHaveLength(830)
    expect(said.filter(({ error }) => error !== undefined)).toEqual([])
  })
})
