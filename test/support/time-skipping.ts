/** The vocabulary of workflow tests: the real test server that skips time, and people who act on a dossier. */
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Context } from '@temporalio/activity'
import type { WorkflowHandle } from '@temporalio/client'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { bundleWorkflowCode, Runtime, Worker } from '@temporalio/worker'
import type { Activities } from '../../activities/index.ts'
import { createDeadlines } from '../../activities/deadlines.ts'
import { buildDecision } from '../../documents/decision.ts'
import type { ActPayload } from '../../domain/act.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'
import type { Person } from '../../domain/person.ts'
import type { ActName } from '../../procedure/acts.ts'
import { year2026 } from '../../procedure/calendars/2026.ts'
import { currentRuleSet } from '../../procedure/rule-set.ts'
import type { Role } from '../../procedure/roles.ts'
import type { TaskKind } from '../../procedure/tasks.ts'
import { resolveTestServer } from '../../stack/test-server.ts'
import { readConfiguration } from '../../temporal.config.ts'
import { opened, type Opening, readDossier, updates } from '../../workflows/messages.ts'
import type { recogniseCertificate } from '../../workflows/recognise-certificate.ts'

const taskQueue = 'test'

export const person = (sub: string, role: Role, organisation = 'MIIT'): Person => ({
  sub,
  name: sub.toUpperCase(),
  organisation,
  roles: [role],
})
export const applicant = person('elena', 'applicant', 'Foreign CA')
export const desk = person('chen', 'intake')
export const officer = person('liu', 'officer')
export const head = person('zhao', 'head')
export const experts = ['zhang', 'wu', 'sun'].map((sub) => person(sub, 'expert', 'University'))

export const evidence: EvidenceRef = {
  key: 'evidence/test/form',
  versionId: '1',
  sha256: '0'.repeat(64),
  size: 1,
  mediaType: 'application/json',
}

/** Activities without the outside world: what is recorded stays in memory, the calendar is the real one. */
const rehearsed = (recorded: LedgerEvent[], checks: () => Promise<void>): Activities => ({
  ...createDeadlines([year2026]),
  record: async (events) => void recorded.push(...events),
  examineCertificates: async () => {
    await checks()
    return {
      evidence,
      summary: {
        files: 0,
        certificates: 0,
        pass: 0,
        fail: 0,
        warn: 0,
        notApplicable: 0,
        notEffective: 0,
        undetermined: 0,
        unreadable: 0,
        blocking: 0,
      },
    }
  },
  issueDecision: async ({ dossier, rules }) => {
    const { document: _document, ...decision } = buildDecision(dossier, rules)
    return { ...decision, document: evidence }
  },
})

export type Rehearsal = Awaited<ReturnType<typeof startRehearsal>>

/** Starts the test server and one worker. */
export async function startRehearsal() {
  let held: Promise<void> | undefined
  let release = () => {}
  const checks = async () => {
    if (held) await Promise.race([held, Context.current().cancelled])
  }
  Runtime.install({
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
  })
  const { servers } = readConfiguration()
  const path = await resolveTestServer({
    cacheFolder: servers.cacheFolder,
    given: servers.testServer,
  })
  const environment = await TestWorkflowEnvironment.createTimeSkipping(
    path ? { server: { executable: { type: 'existing-path', path } } } : {},
  )
  const recorded: LedgerEvent[] = []
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue,
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)),
      logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
    }),
    activities: rehearsed(recorded, checks),
  })
  const running = worker.run()
  return {
    environment,
    recorded,
    /** Technical checks that begin from now on wait until they are released or cancelled. */
    holdChecks: () => void (held = new Promise((resolve) => (release = resolve))),
    releaseChecks() {
      release()
      held = undefined
    },
    open: () => openCase(environment, recorded),
    async stop() {
      worker.shutdown()
      await running
      await environment.teardown()
    },
  }
}

export type Case = Awaited<ReturnType<typeof openCase>>

async function openCase(environment: TestWorkflowEnvironment, recorded: readonly LedgerEvent[]) {
  const opening: Opening = {
    id: randomUUID(),
    by: applicant,
    rules: currentRuleSet,
    key: 'opening',
    fingerprint: 'opening',
  }
  const handle: WorkflowHandle<typeof recogniseCertificate> =
    await environment.client.workflow.start('recogniseCertificate', {
      workflowId: opening.id,
      taskQueue,
      args: [opening],
    })
  await handle.executeUpdate(opened, { args: [opening] })
  const read = (): Promise<Dossier> => handle.query(readDossier)

  const act = <A extends ActName>(
    by: Person,
    name: A,
    payload: ActPayload<A>,
    key: string = randomUUID(),
  ) =>
    handle.executeUpdate(updates[name], {
      args: [{ by, key, fingerprint: JSON.stringify(payload).slice(0, 8), payload }],
    })

  async function task(kind: TaskKind, sub?: string) {
    const { tasks } = await read()
    const found = tasks.find(
      (each) => each.state === 'open' && each.kind === kind && (!sub || each.assignee?.sub === sub),
    )
    if (!found) throw new Error(`expected an open task ${kind}`)
    return found
  }

  /** The claim of a person on the open task of a kind, claimed now unless it is on their desk already. */
  async function claim(kind: TaskKind, by: Person) {
    const found = await task(kind, by.roles.includes('expert') ? by.sub : undefined)
    if (!found.assignee) await act(by, 'claim', { task: found.id })
    const held = await task(kind)
    return { task: found.id, epoch: found.assignee ? found.epoch : held.epoch }
  }

  const filed = async () => {
    const { revision, documents } = await read()
    return {
      revision,
      documents: documents.length,
      form: evidence,
      caName: { en: 'Foreign CA' },
      certificateTypes: ['seal', 'signature'],
    }
  }

  return {
    id: opening.id,
    handle,
    read,
    act,
    task,
    claim,
    sleep: (time: string) => environment.sleep(time),
    outcome: async () => (await handle.result()).outcome,
    acts: () =>
      recorded.filter(({ dossier }) => dossier === opening.id).map(({ act: name }) => name),
    file: async () => act(applicant, 'file', await filed()),
    correct: async () => act(applicant, 'correct', await filed()),
    save: async () => {
      const { revision } = await read()
      return act(applicant, 'save', { sections: { identity: {} }, revision })
    },
    accept: async () => act(desk, 'accept', { claim: await claim('examine-application', desk) }),
    /** Waits until the checks are through and the panel is asked for. */
    async checked() {
      while ((await read()).stage === 'technical-checks')
        await new Promise((resolve) => setTimeout(resolve, 20))
    },
    assign: async (panel = experts) =>
      act(officer, 'assign', {
        claim: await claim('assign-panel', officer),
        experts: panel.map(({ sub, name, organisation }) => ({ sub, name, organisation })),
      }),
    declare: async (expert: Person, conflict = false) =>
      act(expert, 'declare-interest', {
        claim: await claim('declare-interest', expert),
        conflict,
        statement: conflict ? 'I advise the applicant.' : 'None.',
      }),
    advise: async (expert: Person, advice: 'favourable' | 'unfavourable' = 'favourable') =>
      act(expert, 'give-opinion', {
        claim: await claim('give-opinion', expert),
        advice,
        reasons: 'As found.',
      }),
    propose: async (content: ActPayload<'propose'>['content'] = grant()) =>
      act(officer, 'propose', { claim: await claim('propose-decision', officer), content }),
    decide: async (by = head) => act(by, 'decide', { claim: await claim('decide', by) }),
  }
}

export const grant = (certificateTypes = ['seal']): ActPayload<'propose'>['content'] => ({
  outcome: 'granted',
  certificateTypes,
  conditions: [],
  reasons: ['The requirements are met.'],
})

/** Takes a case to the stage of decision: filed, accepted, checked, advised. */
export async function toDecision(each: Case): Promise<void> {
  await each.file()
  await each.accept()
  await each.checked()
  await each.assign()
  for (const expert of experts) await each.declare(expert)
  for (const expert of experts.slice(0, 2)) await each.advise(expert)
}
