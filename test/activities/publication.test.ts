/** The list is published, its key is changed as rehearsed, and what is to be seen to is found in the records. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createAlarmActivities, createAlarms } from '../../activities/alarms.ts'
import { createPartnerListActivities } from '../../activities/partner-lists.ts'
import { createPublication } from '../../activities/publication.ts'
import { createHealth, type HealthParts } from '../../api/health.ts'
import { keyFileSigner } from '../../documents/seal/key-file-signer.ts'
import type { Signer } from '../../documents/seal/signer.ts'
import { TrustedListError } from '../../documents/trusted-list/error.ts'
import { schemeAt } from '../../documents/trusted-list/miit-scheme.ts'
import { followPivots } from '../../documents/trusted-list/pivots.ts'
import { schemaRemarks } from '../../documents/trusted-list/schema.ts'
import { readXml } from '../../documents/xml/read.ts'
import type { Alarm } from '../../domain/alarm.ts'
import type { ChainCertificate } from '../../domain/register/entry.ts'
import { certificateOf, partnerList, pinOf, recognised } from '../documents/partner-list/lists.ts'
import { ellipticCertificate } from '../documents/seal/elliptic-certificate.ts'
import { testSeal } from '../documents/seal/pdf-seal.ts'
import { entryOf, issuingCertificate } from '../documents/trusted-list/register.ts'
import { type Engine, engines } from '../storage/records/engines.ts'
import { eventOf } from '../storage/records/recognition-events.ts'
import { memoryEvidence } from '../support/memory-evidence.ts'
import { recognitionFrom } from '../support/recognition.ts'

const scheme = schemeAt('https://recognition.example.cn')
const evidence = memoryEvidence()
const started = Date.now()
const day = (number: number) => new Date(started + number * 86_400_000)
const by = { sub: 'pan', name: 'Pan' }

let seal: Awaited<ReturnType<typeof testSeal>>
let engine: Engine
let [old, next, third]: Signer[] = []
let issuing: ChainCertificate
beforeAll(async () => {
  seal = await testSeal()
  engine = await engines.PGlite()
  old = seal.signer
  const made = async () => {
    const { keyFile, certificateFile } = await ellipticCertificate(seal.folder)
    return keyFileSigner(keyFile, certificateFile)
  }
  next = await made()
  third = await made()
  issuing = await issuingCertificate('CN=One,C=AT')
}, 300_000)
afterAll(async () => {
  await engine.stop()
  seal.remove()
})

const publish = (signer: Signer, announced: readonly Signer[], at: number) =>
  createPublication({
    ...{ evidence: evidence as never, records: engine.records, signer, scheme },
    announced: announced.map(certificateOf),
    now: () => day(at),
  }).publishTrustedList()

const alarmsAt = (at: number, signer: Signer) =>
  createAlarms({
    ...{ evidence, records: engine.records, scheme, seal: certificateOf(signer) },
    now: () => day(at),
  })
/** Without those on the form of certificates, which the seals of tests do not keep to. */
const codesAt = async (at: number, signer: Signer) =>
  (await alarmsAt(at, signer)())
    .map(({ code }) => code)
    .filter((code) => code !== 'signer-deviates')

async function bytesOf(sequence: number) {
  const issue = await engine.records.trustedLists.find(sequence)
  return evidence.read(issue!.xml)
}

async function recognise(): Promise<void> {
  const state = recognitionFrom(day(-1).toISOString())
  const entry = { ...state.published.entry, chain: [issuing] }
  const published = { ...state.published, entry }
  await engine.records.append([eventOf({ ...state, published }, 1, published)])
}

async function importFrom(territory: string, ...chain: ChainCertificate[]): Promise<void> {
  const { importList } = createPartnerListActivities({
    ...{ evidence, records: engine.records, allowPrivate: true, egress: undefined },
    now: () => new Date(started + 3_600_000),
  })
  const source = randomUUID()
  await engine.records.partnerLists.register({
    ...{ id: source, territory, name: territory, pinned: [pinOf(old!)], recognised },
    ...{ registeredAt: day(0).toISOString(), registeredBy: by },
  })
  const bytes = await partnerList([entryOf(1, chain)], old!, { territory })
  const kept = await evidence.putBytes(source, bytes, 'x/y')
  const made = await importList({ id: randomUUID(), source, by, evidence: kept })
  expect([made.outcome, made.reasons]).toEqual(['accepted', []])
}

describe('The key of the list is changed', () => {
  it('after it was announced, and a client that knows the old one alone follows what is published', async () => {
    expect(await codesAt(0, old!)).toEqual([])
    await recognise()
    expect(await codesAt(0, old!)).toEqual(['no-list'])
    expect(await publish(old!, [], 0)).toBe(1)
    expect(await codesAt(0, next!)).toEqual(['signer-not-announced'])
    expect(await publish(old!, [next!], 1.1)).toBe(2)
    expect(await codesAt(1.1, next!)).toEqual([])
    expect(await publish(next!, [], 2.2)).toBe(3)
    const lists = await Promise.all([1, 2, 3].map(bytesOf))
    for (const list of lists) expect(await schemaRemarks(list)).toEqual([])
    const followed = followPivots(
      [certificateOf(old!)],
      lists.map((list) => readXml(list)),
    )
    expect(followed.certificates).toEqual([certificateOf(next!)])
    expect(followed.header?.sequence).toBe(3)
    // The old key has been given up, and one that was never announced is told before it is refused.
    expect(await codesAt(2.2, old!)).toEqual(['signer-not-announced'])
    expect(await codesAt(2.2, third!)).toEqual(['signer-not-announced'])
    expect(await publish(third!, [], 3.3)).toBe(4)
    const four = readXml(await bytesOf(4))
    expect(() => followPivots(followed.certificates, [four], followed.header)).toThrow(
      TrustedListError,
    )
  }, 60_000)
})

describe('What is to be seen to', () => {
  it('is told of a list that ends and has ended, and of certificates that are not as they should be', async () => {
    expect(await codesAt(3.3, third!)).toEqual([])
    expect(await codesAt(3.3 + 84, third!)).toEqual(['list-ends-soon'])
    const [first, ...others] = await alarmsAt(3.3 + 91, third!)()
    expect([first?.code, first?.severity]).toEqual(['list-ended', 'error'])
    expect(others.map(({ code }) => code)).toEqual(['signer-deviates'])
  })

  it('is a partner’s list that ended while a recognition relies on it, and no other', async () => {
    await importFrom('XX', issuing)
    await importFrom('YY', await issuingCertificate('CN=Other,C=AT'))
    expect(await codesAt(29, third!)).toEqual([])
    const found = (await alarmsAt(31, third!)()).filter(({ severity }) => severity === 'error')
    expect(found.map(({ code, text }) => [code, /list of (..)/.exec(text.en)?.[1]])).toEqual([
      ['partner-list-stale', 'XX'],
    ])
  }, 60_000)

  it('is said to operators, each by itself, and makes readiness degraded where it is an error', async () => {
    const said: Alarm[] = []
    const alarms = alarmsAt(31, third!)
    const { raiseAlarms } = createAlarmActivities(alarms, (alarm) => void said.push(alarm))
    expect(await raiseAlarms()).toBe(2)
    expect(said.map(({ code }) => code)).toEqual(['partner-list-stale', 'signer-deviates'])
    // Only what is published is looked at: no other part is there.
    const publication = async (read: HealthParts['alarms']) =>
      (await createHealth({ alarms: read } as HealthParts).parts()).find(
        ({ part }) => part === 'publication',
      )
    expect(await publication(alarms)).toMatchObject({
      ready: true,
      degraded: true,
      detail: expect.stringContaining('list of XX'),
    })
    expect(await publication(alarmsAt(29, third!))).toEqual({ part: 'publication', ready: true })
    const broken = () => Promise.reject(new Error('no store'))
    expect(await publication(broken)).toMatchObject({
      degraded: true,
      detail: 'not known: no store',
    })
  })
})
