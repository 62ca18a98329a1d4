/** The impact of a rule set on open dossiers: told from real records and a real object store, changing neither. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { linesOf } from '../../../cli/impact/lines.ts'
import { survey, type Surveyed } from '../../../cli/impact/survey.ts'
import type { LedgerEvent } from '../../../domain/ledger.ts'
import type { Report } from '../../../domain/report.ts'
import { openRecords, type Records } from '../../../storage/records/records.ts'
import { openFreshRecords } from '../../support/fresh-records.ts'
import { authority, certificateReport, sample } from '../../documents/report/specimen.ts'
import { startGateway, type Gateway } from '../../storage/evidence/gateway.ts'
import { opening } from '../../storage/records/events.ts'
import path from 'node:path'
import * as der from '../../checks/encode.ts'
import { documentOf, examined, ruleSet } from './examined.ts'

let gateway: Gateway
let records: Records
const folder = mkdtempSync(path.join(tmpdir(), 'impact-'))
beforeAll(async () => {
  gateway = await startGateway('impact')
  await gateway.store.prepare()
  records = await openFreshRecords(path.join(folder, 'records'))
}, 120_000)
afterAll(async () => {
  await records.close()
  await gateway.stop()
  rmSync(folder, { recursive: true, force: true })
})

const place = () => ({ store: gateway.store, records })

async function surveyed(under = ruleSet): Promise<Map<string, Surveyed>> {
  const all = new Map<string, Surveyed>()
  const signal = new AbortController().signal
  for await (const each of survey(under, { records, evidence: gateway.store, signal }))
    all.set(each.dossier, each)
  return all
}

/** As by a catalogue that did not have a check, and gave another no weight. */
const older = (report: Report): Report => {
  const copy = structuredClone(report)
  for (const certificate of copy.files.flatMap(({ certificates }) => certificates))
    certificate.findings = certificate.findings
      .filter(({ check }) => check !== 'rfc5280/serial-number-positive')
      .map((each) =>
        each.check === 'rfc5280/validity-order' ? { ...each, severity: 'info' } : each,
      )
  return { ...copy, catalogue: 'older', summary: { ...copy.summary, blocking: 0 } }
}
const broken = () =>
  sample(2, { serialNumber: der.integer('ff02'), notAfter: der.utcTime('250101000000Z') })

describe('The impact of a rule set', () => {
  it('is none on a dossier that was judged by the same rules and the same catalogue', async () => {
    const { dossier } = await examined(place())
    const found = (await surveyed()).get(dossier)
    expect(found).toMatchObject({ kind: 'judged', changes: [] })
    expect(found && linesOf(found)).toEqual([])
  })

  it('is told finding by finding where it is judged differently', async () => {
    const { dossier } = await examined(place(), { files: [authority, broken()], made: older })
    const found = (await surveyed('Draft-2024')).get(dossier)
    if (found?.kind !== 'judged') throw new Error('expected a judgement')
    expect(found.judgedUnder).toEqual({ ruleSet, catalogue: 'older' })
    expect(found.blocking.now).toBe(0)
    expect(found.blocking.then).toBeGreaterThan(1)
    const [head, ...changes] = linesOf(found)
    expect(head).toContain(dossier)
    expect(changes.join('\n')).toContain('finding new rfc5280/serial-number-positive')
    expect(changes.join('\n')).toContain('fail (info) → fail (block)')
  })

  it('is judged at the instant of the report, on the files that it was made of', async () => {
    const { dossier } = await examined(place())
    const later = await documentOf(gateway.store, dossier, broken())
    const supplied: LedgerEvent = {
      ...opening({ id: dossier }),
      event: 3,
      at: '2026-11-22T01:00:00.000Z',
      act: 'attach',
      stage: 'verification',
      changes: {},
      documents: [{ ...later, attachedAt: '2026-11-22T01:00:00.000Z' }],
    }
    await records.append([supplied])
    expect((await surveyed()).get(dossier)).toMatchObject({ kind: 'judged', changes: [] })
  })

  it('is not asked of dossiers that have ended, and none on those not examined yet', async () => {
    const ended = await examined(place(), { changes: { stage: 'closed', outcome: 'granted' } })
    const draft = opening()
    await records.append([draft])
    const all = await surveyed()
    expect(all.has(ended.dossier)).toBe(false)
    expect(all.get(draft.dossier)).toEqual({ kind: 'unexamined', dossier: draft.dossier })
  })

  it('is not known where evidence is not what was filed; the others are judged all the same', async () => {
    const { dossier } = await examined(place(), {
      changes: {
        report: {
          evidence: { ...(await examined(place())).evidence, sha256: '0'.repeat(64) },
          summary: certificateReport([authority]).summary,
        },
      },
    })
    const all = await surveyed()
    expect(all.get(dossier)).toMatchObject({ kind: 'failed' })
    expect([...all.values()].filter(({ kind }) => kind === 'judged').length).toBeGreaterThan(2)
  })

  it('changes neither records nor evidence', async () => {
    const state = async () => {
      const cases = await records.listCases()
      const ledgers = await Promise.all(cases.map((id) => records.verifyLedger(id)))
      const objects: string[] = []
      const listed = gateway.client.listObjects(gateway.address.bucket, '', true, {
        IncludeVersion: true,
      })
      for await (const { name, versionId } of listed) objects.push(`${name} ${versionId}`)
      const dossiers = await Promise.all(cases.map((id) => records.findDossier(id)))
      const whole = JSON.stringify([ledgers, objects.sort(), dossiers])
      return createHash('sha256').update(whole).digest('hex')
    }
    const before = await state()
    await surveyed('Draft-2024')
    expect(await state()).toBe(before)
  })

  it('keeps control characters in the names of certificates away from the terminal', () => {
    const surveyedWith: Surveyed = {
      kind: 'judged',
      dossier: 'd',
      stage: 'verification',
      judgedUnder: { ruleSet, catalogue: 'c' },
      blocking: { now: 0, then: 0 },
      changes: [
        { of: 'certificate', change: 'new', about: { en: '\u001b[2Jx', 'zh-CN': '\u202ex' } },
      ],
    }
    expect(linesOf(surveyedWith).join('')).not.toMatch(/[\u001b\u202e]/)
  })
})

const root = new URL('../../../', import.meta.url)

/** Runs the command, with its environment or none. */
async function command(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const program = ['--import', 'tsx', 'cli/checks-impact.ts', ...args]
  const child = spawn(process.execPath, program, { cwd: root, env: { ...process.env, ...env } })
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ])
  return { out, err, code }
}

describe('npm run checks:impact', () => {
  it('is refused without a rule set that is known, and names those', async () => {
    for (const args of [[], ['--rule-set', 'x'], ['--what']]) {
      const { code, err } = await command(args)
      expect([code, err.includes('Draft-2024')]).toEqual([2, true])
    }
  }, 60_000)

  it('tells which dossiers, in both languages, with its sums and its exit code', async () => {
    const { dossier } = await examined(place(), { files: [authority, broken()], made: older })
    // One process at a time opens an embedded database.
    await records.close()
    const { endpoint, region, accessKey, secretKey, bucket } = gateway.address
    const env = {
      DATABASE_URL: `file:${path.join(folder, 'records')}`,
      S3_ENDPOINT: endpoint,
      S3_REGION: region,
      S3_ACCESS_KEY: accessKey,
      S3_SECRET_KEY: secretKey,
      S3_BUCKET: bucket,
    }
    const { out, err, code } = await command(['--rule-set', 'Draft-2024'], env)
    records = await openRecords(env.DATABASE_URL)
    expect(code).toBe(1)
    expect(out).toContain(`${dossier}: verification`)
    expect(err).toMatch(/\d+ open dossiers: \d+ would be judged differently/)
    expect(err).toContain('判定将有变化')
  }, 60_000)
})
