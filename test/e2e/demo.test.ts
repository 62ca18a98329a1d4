/** `npm run demo -- --json` as anybody runs it: what it prints, and what it leaves behind, verified by other means than its own. */
import { execFile } from 'node:child_process'
import { createHash, verify, X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from '@jest/globals'
import canonicalize from 'canonicalize'
import type { AfterGrant } from '../../demo/after-grant.ts'
import type { AfterGrantResult, DemoResult } from '../../demo/result.ts'
import { leafHash } from '../../documents/log/hashes.ts'
import { isIncluded } from '../../documents/log/verify.ts'
import { verifyTimestamp } from '../../documents/timestamp/verify.ts'
import type { VerificationAnswer } from '../../domain/register/verification.ts'

interface Told {
  readonly steps: readonly { readonly chapter: string; readonly step: string }[]
  readonly dossiers: readonly DemoResult[]
  readonly afterGrant: AfterGrantResult
}

type Proof = AfterGrant['published']['proof']

const withinMs = 600_000
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

let told: Told
let after: AfterGrantResult
let folder: string
beforeAll(async () => {
  const run = ['--import', 'tsx', 'demo/index.ts', '--json']
  // Throws, with what was said on standard error, where the demo ends with a failure.
  const { stdout } = await promisify(execFile)(process.execPath, run, { maxBuffer: 2 ** 24 })
  told = JSON.parse(stdout) as Told
  after = told.afterGrant
  folder = path.join('.data', 'demo', after.recognition.id)
}, withinMs)

const kept = (name: string) => readFileSync(path.join(folder, name))
const keptJson = <T>(name: string) => JSON.parse(kept(name).toString('utf8')) as T

describe('The demo', () => {
  it('is told in three acts: a grant, a refusal, and what follows the grant', () => {
    const chapters = [...new Set(told.steps.map(({ chapter }) => chapter))]
    expect(chapters).toEqual([
      'The stack',
      expect.stringContaining('Information Services Plc.'),
      expect.stringContaining('Izenpe, S.A.'),
      'After the grant 认可之后',
    ])
    expect(told.dossiers.map(({ outcome }) => outcome)).toEqual(['granted', 'refused'])
  })

  it('leaves a whole ledger of each of its six cases', () => {
    const ledgers = [...told.dossiers.map(({ ledger }) => ledger), ...Object.values(after.ledgers)]
    expect(ledgers).toHaveLength(6)
    for (const { entries, verified } of ledgers)
      expect([entries > 5, verified]).toEqual([true, true])
  })
})

describe('The third act of the demo', () => {
  it('has the grant on the signed list, and in the log with a proof that stands', () => {
    const { leaf, index, hashes, checkpoint } = keptJson<Proof>('inclusion-proof.json')
    expect(leaf).toMatchObject({
      type: 'register-change',
      kind: 'granted',
      entry: after.recognition.id,
    })
    const [, size = '', root = ''] = checkpoint.split('\n')
    const inclusion = {
      index,
      leafHash: leafHash(Buffer.from(canonicalize(leaf) ?? '')),
      hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
    }
    const head = { size: Number(size), root: Buffer.from(root, 'base64') }
    expect(isIncluded(inclusion, head)).toBe(true)
    const list = kept('trusted-list.xml')
    expect(sha256(list)).toBe(after.trustedList.sha256)
    expect(list.includes(after.recognition.number)).toBe(true)
  })

  it('has a real certificate recognised under the chain', () => {
    expect(after.sample).toMatchObject({ recognised: 'yes' })
  })

  it('recognises a subscriber of the new subordinate CA after its filing and not before', () => {
    const { chain, checks, verdicts } = after.subordinateCa
    expect(verdicts).toEqual({ before: 'not-recognised', after: 'recognised' })
    expect(checks).toMatchObject({ certificates: 3, fail: 0, unreadable: 0 })
    const added = chain.find(({ sha256: own }) => own === sha256(kept('subordinate.cer')))
    expect(added).toMatchObject({ role: 'issuing', subject: expect.stringContaining('SPECIMEN') })
    expect(chain.map(({ role }) => role)).toEqual(['issuing', 'root', 'issuing'])
  })

  it('has a yearly report missed, which is a finding by itself that a notice answers', () => {
    const { duty, due, text, order } = after.missedReport
    expect(duty).toMatch(/^annual-report:\d{4}$/)
    expect(text.en).toContain(`due on ${due} and has not come`)
    expect(order).toMatch(/工信/)
  })

  it('has one complaint handed over, and one answered, whose finding is on the recognition', () => {
    const { handedOver, answered } = after.complaints
    expect(handedOver).toMatchObject({ outcome: 'transferred', notices: [expect.any(String)] })
    expect(answered).toMatchObject({
      outcome: 'upheld',
      finding: expect.stringMatching(/^f\d+$/),
      notices: [expect.any(String), expect.any(String)],
    })
  })

  it('ends by an exit without a breach: records in custody under one digest, then cancellation', () => {
    const { outcome, status, breaches, records, custody, history, endedAt } = after.exit
    expect([outcome, status, breaches]).toEqual(['exited', 'exited', []])
    expect(records).toMatchObject({ records: 2, sha256: custody?.sha256 })
    expect(history.map((period) => period.status)).toEqual(['in-force', 'exited', 'cancelled'])
    expect(history.map(({ from }) => from)[1]).toBe(endedAt)
    const notices = readdirSync(folder).join()
    for (const kind of ['change-decision', 'rectification-order', 'cancellation'])
      expect(notices).toContain(
        `-${kind}-${kind === 'cancellation' ? after.exit.cancellation : ''}`,
      )
  })

  it.each(['before', 'after'] as const)(
    'has a signature %s the end that the key of the certificate made at a proven instant',
    (when) => {
      const { signedAt, documentSha256 } = after.signatures[when]
      const [document, signature] = [kept(`${when}.pdf`), kept(`${when}.sig`)]
      const { publicKey } = new X509Certificate(kept('subscriber.cer'))
      expect(sha256(document)).toBe(documentSha256)
      expect(verify('sha256', document, publicKey, signature)).toBe(true)
      expect(verifyTimestamp(kept(`${when}.tsr`), signature).at).toBe(signedAt)
    },
  )

  it('still verifies a signature made before the end, and not one made after it, by its clause', () => {
    const { endedAt } = after.exit
    const { before, after: later } = after.signatures
    expect([before.signedAt < endedAt, later.signedAt > endedAt]).toEqual([true, true])
    expect(before).toMatchObject({ verdict: 'recognised', against: [] })
    expect(later).toMatchObject({
      verdict: 'not-recognised',
      against: [
        {
          step: 'status',
          clause: {
            en: 'Administrative License Law art. 70',
            'zh-CN': expect.stringContaining('第70条'),
          },
          reason: { en: expect.stringContaining('Cancelled since') },
        },
      ],
    })
    for (const when of ['before', 'after'] as const) {
      const { jws = '', ...answer } = keptJson<VerificationAnswer>(`${when}-answer.json`)
      const [, payload = ''] = jws.split('.')
      expect(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).toEqual(answer)
    }
  })
})
