/** A package of 30 MB sealed on a real S3 server, read back, and judged by us, by bagit.py and by OpenSSL. */
import { execFileSync } from 'node:child_process'
import { randomBytes, X509Certificate } from 'node:crypto'
import { createWriteStream, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MockActivityEnvironment } from '@temporalio/testing'
import { createSealing, type SealedPackage } from '../../../activities/sealing.ts'
import { readAnchors } from '../../../documents/cms/trust.ts'
import { names } from '../../../documents/package/bag.ts'
import { verifyPackage } from '../../../documents/package/verify.ts'
import { requestTimestamp } from '../../../documents/timestamp/client.ts'
import { bagitIsMissing, resolveBagit } from '../../../stack/servers/bagit.ts'
import { timestampIdentity } from '../../../stack/timestamp-identity.ts'
import { startTimestampAuthority } from '../../../stack/timestamp.ts'
import type { Records } from '../../../storage/records/records.ts'
import { openFreshRecords } from '../../support/fresh-records.ts'
import { buildMs, servers } from '../../stack/cache-folder.ts'
import { temporaryFolder } from '../../stack/temporary-folder.ts'
import {
  type Gateway,
  MiB,
  retentionOf,
  RETENTION_YEARS,
  startGateway,
} from '../../storage/evidence/gateway.ts'
import { testSigner } from './signer.ts'
import { closedAt, specimen, type Specimen } from './specimen.ts'

const folder = temporaryFolder()
const file = (name: string) => path.join(folder, name)
const bagit = await resolveBagit({ cacheFolder: servers.cacheFolder, given: servers.bagit })
const wanted = bagit !== undefined || process.env.CI === 'true'
const itIfPresent = wanted ? it : it.skip
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { stdio: 'pipe', encoding: 'utf8' })

let gateway: Gateway
let records: Records
let authority: Awaited<ReturnType<typeof startTimestampAuthority>>
let dossier: Specimen
let sealed: SealedPackage
let anchors: string
/** The package as it was unpacked. */
const bag = () => path.join(folder, 'unpacked', dossier.id)

beforeAll(async () => {
  gateway = await startGateway()
  await gateway.store.prepare()
  records = await openFreshRecords(file('records'))
  const identity = await timestampIdentity(file('timestamp'))
  authority = await startTimestampAuthority(identity)
  const seal = await testSigner('Seal')
  writeFileSync(file('seal.pem'), seal.anchor)
  writeFileSync(file('tsa.pem'), new X509Certificate(identity.certificates[1]!).toString())
  anchors = `${seal.anchor}\n${new X509Certificate(identity.certificates[1]!).toString()}`
  const files = [9, 20, 0.5, 0.5].map((size) => randomBytes(size * MiB))
  dossier = await specimen(gateway.store.putBytes, files)
  await records.append(dossier.entries.map(({ event }) => event))
  const sealing = createSealing({
    evidence: gateway.store,
    records,
    signer: seal.signer,
    timestamp: (bytes) => requestTimestamp(authority.url, bytes),
  })
  sealed = await new MockActivityEnvironment().run(sealing.sealPackage, { dossier: dossier.id })
  await pipeline(await gateway.store.open(sealed.evidence), createWriteStream(file('package.tar')))
  mkdirSync(file('unpacked'))
  run('tar', '-xf', file('package.tar'), '-C', file('unpacked'))
}, buildMs)
afterAll(async () => {
  authority.stop()
  await records.close()
  await gateway.stop()
})

describe('A package sealed in S3', () => {
  it('is locked as all evidence is', async () => {
    const { key, versionId, mediaType, size } = sealed.evidence
    expect([mediaType, size > 30 * MiB]).toEqual(['application/x-tar', true])
    const { mode, until } = await retentionOf(gateway, key, versionId)
    expect(mode).toBe('COMPLIANCE')
    expect(until.getUTCFullYear()).toBe(new Date().getUTCFullYear() + RETENTION_YEARS)
  })

  it('read back stands, and says when it was stamped', async () => {
    const stream = await gateway.store.open(sealed.evidence)
    const verdict = await verifyPackage(stream, { anchors: readAnchors(Buffer.from(anchors)) })
    expect(verdict.findings).toEqual([])
    expect(verdict).toMatchObject({
      dossier: dossier.id,
      closedAt,
      manifestSha256: sealed.manifestSha256,
      ledger: { head: dossier.entries.at(-1)!.hash },
      seal: { timestamp: { at: sealed.timestamp } },
    })
  })

  it('has one file for each object, a dossier and a ledger', () => {
    expect(readdirSync(path.join(bag(), 'data', 'evidence'))).toHaveLength(7)
    expect(readdirSync(path.join(bag(), 'data')).sort()).toEqual([
      'dossier.json',
      'evidence',
      'index.json',
      'ledger.ndjson',
    ])
  })

  it('sealed again by a retry is another object, equal but for seal and stamp', async () => {
    const seal = await testSigner('Seal')
    const sealing = createSealing({ evidence: gateway.store, records, signer: seal.signer })
    const environment = new MockActivityEnvironment()
    const beats: unknown[] = []
    environment.on('heartbeat', (detail: unknown) => beats.push(detail))
    const input = { dossier: dossier.id }
    const again: SealedPackage = await environment.run(sealing.sealPackage, input)
    expect(again.evidence.key).not.toBe(sealed.evidence.key)
    expect(again.timestamp).toBeUndefined()
    expect(beats.length).toBeGreaterThan(10)
  })

  it('is not sealed without a recorded dossier, nor after it was cancelled', async () => {
    const { signer } = await testSigner('Seal')
    const sealing = createSealing({ evidence: gateway.store, records, signer })
    const environment = new MockActivityEnvironment()
    const nobody = { dossier: '00000000-0000-4000-8000-000000000000' }
    await expect(environment.run(sealing.sealPackage, nobody)).rejects.toThrow('recorded dossier')
    environment.cancel('TIMED_OUT')
    const { id } = dossier
    await expect(environment.run(sealing.sealPackage, { dossier: id })).rejects.toThrow('TIMED_OUT')
  })
})

describe(
  wanted ? 'Programs of others' : `Programs of others (bagit skipped: ${bagitIsMissing})`,
  () => {
    itIfPresent('bagit.py of the Library of Congress takes it for a valid bag', () => {
      if (!bagit) throw new Error(bagitIsMissing)
      expect(() => run(bagit, '--validate', bag())).not.toThrow()
    })

    itIfPresent('and not once a file was added below data/', () => {
      const copy = file('copy')
      run('cp', '-r', bag(), copy)
      writeFileSync(path.join(copy, 'data', 'more'), 'x')
      expect(() => run(bagit!, '--validate', copy)).toThrow()
    })

    it('OpenSSL verifies the seal over the manifest', () => {
      const [seal, manifest] = [path.join(bag(), names.signature), path.join(bag(), names.manifest)]
      const verify = [
        ...'cms -verify -binary -inform DER -in'.split(' '),
        seal,
        '-content',
        manifest,
      ]
      const trust = ['-CAfile', file('seal.pem'), '-purpose', 'any', '-out', '/dev/null']
      expect(() => run('openssl', ...verify, ...trust)).not.toThrow()
      expect(() => run('openssl', ...verify.with(-1, seal), ...trust)).toThrow()
    })

    it('OpenSSL verifies the time stamp over the seal', () => {
      const [stamp, seal] = [path.join(bag(), names.timestamp), path.join(bag(), names.signature)]
      const verify = ['ts', '-verify', '-in', stamp, '-CAfile', file('tsa.pem'), '-data']
      expect(run('openssl', ...verify, seal)).toContain('Verification: OK')
      expect(() => run('openssl', ...verify, stamp)).toThrow()
    })
  },
)

describe('npm run package:verify', () => {
  const cli = (...args: string[]) => {
    const script = path.resolve(import.meta.dirname, '../../../cli/verify-package.ts')
    try {
      return { code: 0, out: run(process.execPath, '--import', 'tsx', script, ...args) }
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string }
      return { code: status, out: stdout }
    }
  }

  it('exits with 0 where all holds, and says so in both languages', () => {
    writeFileSync(file('anchors.pem'), anchors)
    const { code, out } = cli(file('package.tar'), '--trust', file('anchors.pem'))
    expect([code, out.includes('is whole'), out.includes('包完整无缺')]).toEqual([0, true, true])
  })

  it('exits with 1 and the findings without anchors', () => {
    const { code, out } = cli(file('package.tar'), '--json')
    const verdict = JSON.parse(out) as { findings: { code: string }[] }
    expect([code, verdict.findings.map((each) => each.code)]).toEqual([1, ['no-anchors']])
  })

  it('exits with 2 where it is called wrongly', () => {
    const sound = file('package.tar')
    for (const trust of ['absent.pem', sound]) expect(cli(sound, '--trust', trust).code).toBe(2)
    for (const args of [[], ['absent.tar'], [folder], ['--what']]) expect(cli(...args).code).toBe(2)
  })
})
