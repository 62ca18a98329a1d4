import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ProblemDetails } from '../../api/problem-details.ts'
import { firstBreak, ledgerOf } from '../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import {
  headerInput,
  pathInput,
  queryInput,
  roleInput,
  stageInput,
} from './malformed/address-inputs.ts'
import { contentTypeInput, jsonInput } from './malformed/json-inputs.ts'
import { type Scene, setScene } from './malformed/scene.ts'
import { type Chance, seeded } from './malformed/seeded.ts'
import { type Answer, type Input, send } from './malformed/send.ts'
import { partInput, uploadInput } from './malformed/upload-inputs.ts'
import { certificate, uploadForm } from './steps.ts'

const seed = 20_261_121
const count = 1_000
const makers = [
  ...[jsonInput, jsonInput, jsonInput, contentTypeInput, pathInput, queryInput, headerInput],
  ...[roleInput, stageInput, uploadInput, uploadInput, partInput],
]
const inputOf = (scene: Scene, chance: Chance): Input => chance.pick(makers)(scene, chance)

let service: TestService
let scene: Scene
beforeAll(async () => {
  service = await startTestService()
  scene = await setScene(service)
}, startWithinMs)
afterAll(() => service.stop())

/** Everything that the state of the two dossiers is, as text. */
async function stateOf(): Promise<string> {
  const { applicant, officer } = service.cast
  const texts = [scene.draft, scene.filed].flatMap((dossier) =>
    [applicant, officer].flatMap((caller) =>
      ['', '/form'].map(async (part) => (await caller.send(`/dossiers/${dossier}${part}`)).text()),
    ),
  )
  return (await Promise.all(texts)).join('\n')
}

/** What is wrong with an answer to a malformed input, or undefined. */
function wrongWith({ status, type, text }: Answer): string | undefined {
  if (status < 400 || status > 499) return `status ${status}: ${text.slice(0, 300)}`
  if (!type.startsWith('application/problem+json')) return `${status} of type ${type}`
  const problem = ProblemDetails.safeParse(JSON.parse(text))
  if (!problem.success || problem.data.status !== status) return `no problem: ${text.slice(0, 300)}`
  return undefined
}

const shown = ({ fault, method, path, headers, body }: Input) =>
  [
    `${fault}: ${method} ${path.slice(0, 200)}`,
    JSON.stringify({ ...headers, authorization: '…' }).slice(0, 300),
    body === undefined ? '' : body.toString('latin1').slice(0, 200),
  ].join('\n  ')

async function inParallel<T>(items: readonly T[], ways: number, work: (item: T) => Promise<void>) {
  const queue = [...items]
  const way = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: ways }, way))
}

describe(`${count} malformed inputs of seed ${seed}`, () => {
  const faults: string[] = []
  const kinds = new Map<string, number>()
  let before: string

  it('get nothing but 4xx problem documents, and every one an answer', async () => {
    before = await stateOf()
    const chance = seeded(seed)
    const inputs = Array.from({ length: count }, () => inputOf(scene, chance))
    await inParallel(inputs, 8, async (input) => {
      kinds.set(input.fault, (kinds.get(input.fault) ?? 0) + 1)
      const found = await send(service.address, input).then(wrongWith, (error: Error) =>
        String(error),
      )
      if (found !== undefined) faults.push(`${found}\n  ${shown(input)}`)
    })
    expect(faults).toEqual([])
  }, 300_000)

  it('are of every kind', () => {
    expect(kinds.size).toBeGreaterThan(40)
  })

  it('change nothing: dossier and form are equal to the byte', async () => {
    expect(await stateOf()).toBe(before)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('leave refused acts in the ledger and nothing else, in a chain that holds', async () => {
    for (const [dossier, last] of [
      [scene.draft, 'attach'],
      [scene.filed, 'enter-stage'],
    ] as const) {
      const entries = await ledgerOf(service.cast.auditor, dossier)
      const acts = entries.map(({ event }) => event.act)
      // The receipt of what was filed before may be issued meanwhile.
      const after = acts.slice(acts.lastIndexOf(last) + 1).filter((act) => act !== 'notice-issued')
      expect([...new Set(after)]).toEqual(['refused'])
      expect(firstBreak(entries)).toBeUndefined()
    }
  })

  it('do not harm the service: it is ready and works', async () => {
    expect((await fetch(`${service.address}/readyz`)).status).toBe(200)
    const { applicant } = service.cast
    const saved = await applicant.send(`/dossiers/${scene.draft}/form/audit`, {
      method: 'PUT',
      body: { scheme: 'ETSI' },
      ifMatch: await applicant.revisionOf(scene.draft),
    })
    expect(saved.status).toBe(200)
  })
})

describe('A request that is not HTTP as we take it', () => {
  it('is answered and closed: headers without end', async () => {
    const headers = { 'x-long': 'x'.repeat(100_000) }
    const path = '/healthz'
    const answer = await send(service.address, { fault: '', method: 'GET', path, headers }) //
      .catch((error: NodeJS.ErrnoException) => ({ status: error.code }))
    expect([431, 'ECONNRESET', 'EPIPE']).toContain(answer.status)
    expect((await fetch(`${service.address}/healthz`)).status).toBe(200)
  })
})

describe('A certificate file that was damaged', () => {
  it('is taken as evidence, as the checks will report on it, and never fails the service', async () => {
    const { applicant } = service.cast
    const { dossier } = await applicant.open()
    const chance = seeded(seed + 1)
    const der = certificate.bytes()
    for (let number = 0; number < 40; number += 1) {
      const bytes = Buffer.from(der.subarray(0, 2 + chance.below(der.length - 2)))
      const at = 1 + chance.below(bytes.length - 1)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
      const form = uploadForm({ type: 'sample-certificate' }, bytes)
      expect((await applicant.send(`/dossiers/${dossier}/documents`, { form })).status).toBe(201)
    }
    expect((await applicant.read(dossier)).documents).toHaveLength(40)
  })
})
