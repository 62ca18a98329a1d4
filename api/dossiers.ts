/** The gateway to the procedure: opens dossiers, carries acts to their workflow, and puts refused acts on record. */
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowIdConflictPolicy,
} from '@temporalio/client'
import type { ActMessage, ActPayload } from '../domain/act.ts'
import type { LedgerEntry } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { ActName } from '../procedure/acts.ts'
import type { Claim } from '../procedure/case-facts.ts'
import { refuse } from '../procedure/failures.ts'
import { refusal } from '../procedure/may-act.ts'
import { mayReadCase } from '../procedure/may-read.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import type { DossierRecord } from '../storage/records/dossiers.ts'
import type { Records } from '../storage/records/records.ts'
import { dossierWorkflowId, opened, type Opening, updates } from '../workflows/messages.ts'
import type { recogniseCertificate } from '../workflows/recognise-certificate.ts'
import { fingerprintOf, keyDigest, uuidOf } from './idempotency.ts'
import { Problem } from './problem.ts'
import { onRecord } from './refused-acts.ts'
import { toProblem } from './to-problem.ts'

export interface GatewayParts {
  readonly client: Client
  readonly records: Records
  readonly taskQueue: string
  readonly rules: RuleSet
}
type Asked = Required<Pick<Request<ActName>, 'person' | 'key' | 'asked'>>
export type Dossiers = ReturnType<typeof createDossiers>

/** An act as a route hands it over. */
export interface Request<A extends ActName> {
  readonly person: Person
  readonly key: string
  readonly payload: ActPayload<A>
  /** What tells a repetition from a reuse of the key, where the payload itself is not what was asked. */
  readonly asked?: readonly unknown[]
}

/** How long a caller waits for the procedure; the act goes on, and the same key fetches its answer. */
const answerWithinMs = 30_000
const longestWaitMs = 5_000

const noDossier = (id: string) =>
  new Problem('DossierNotFound', `expected a dossier that you may read, got ${id}`)

function assertReadable({ dossier }: DossierRecord, person: Person): void {
  if (!mayReadCase(person, dossier)) throw noDossier(dossier.id)
}

const receiptOf = ({ event, position, hash }: LedgerEntry): Receipt => ({
  dossier: event.dossier,
  event: event.event ?? 0,
  act: event.act,
  at: event.at,
  stage: event.stage,
  position,
  hash,
})

export function createDossiers({ client, records, taskQueue, rules }: GatewayParts) {
  const inTime = <T>(call: () => Promise<T>): Promise<T> =>
    client.connection.withDeadline(Date.now() + answerWithinMs, call)

  /** Asks again while the procedure changes over to its next run, which takes moments. */
  async function patiently<T>(call: () => Promise<T>): Promise<T> {
    for (let waitMs = 20; ; waitMs *= 2) {
      try {
        return await inTime(call)
      } catch (error) {
        if (waitMs > longestWaitMs || toProblem(error).type !== 'Renewing') throw error
        await sleep(waitMs)
      }
    }
  }

  async function receipt(dossier: string, event: number): Promise<Receipt> {
    const entry = await records.findEntry(dossier, { event })
    if (!entry) throw new Error(`expected event ${event} of ${dossier} in the ledger`)
    return receiptOf(entry)
  }

  /** The receipt of an act that was done under the same key, however long ago. */
  async function repeated(dossier: string, key: string, fingerprint: string) {
    const entry = await records.findEntry(dossier, { key })
    if (!entry) return undefined
    if (entry.event.fingerprint === fingerprint) return receiptOf(entry)
    throw Problem.of(
      refuse('IdempotencyKeyReused', 'expected the request first sent under this key'),
    )
  }

  async function find(id: string): Promise<DossierRecord> {
    const record = await records.findDossier(id)
    if (!record) throw noDossier(id)
    return record
  }

  const gateway = {
    async read(id: string, person: Person): Promise<DossierRecord> {
      const record = await find(id)
      assertReadable(record, person)
      return record
    },

    /** The dossier for an act that needs it before it reaches the procedure; an attempt from outside goes on record. */
    async readFor(act: ActName, id: string, person: Person): Promise<DossierRecord> {
      const record = await find(id)
      const { dossier } = record
      await onRecord(records, { dossier, person, act }, async () => assertReadable(record, person))
      return record
    },

    /** Opens a draft for the caller's organisation; the same key opens the same dossier. */
    async open(person: Person, idempotencyKey: string): Promise<Receipt> {
      const id = uuidOf(person.organisation, person.sub, idempotencyKey)
      const key = keyDigest(person, idempotencyKey)
      const fingerprint = fingerprintOf('open')
      const done = await repeated(id, key, fingerprint)
      if (done) return done
      const opening: Opening = { id, by: person, rules, key, fingerprint }
      const startWorkflowOperation = new WithStartWorkflowOperation<typeof recogniseCertificate>(
        'recogniseCertificate',
        {
          workflowId: dossierWorkflowId(id),
          workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
          taskQueue,
          args: [opening],
        },
      )
      const answer = await inTime(() =>
        client.workflow.executeUpdateWithStart(opened, {
          startWorkflowOperation,
          args: [{ key, fingerprint }],
        }),
      )
      return receipt(id, answer.event)
    },

    /** Does an act; answers once it is in the ledger. A refused act is put on record with the rule that refused it. */
    async act<A extends ActName>(id: string, name: A, request: Request<A>): Promise<Receipt> {
      const { person, payload } = request
      const record = await find(id)
      const { dossier } = record
      return onRecord(records, { dossier, person, act: name }, async () => {
        assertReadable(record, person)
        const key = keyDigest(person, request.key)
        const fingerprint = fingerprintOf(name, ...(request.asked ?? [payload]))
        const done = await repeated(id, key, fingerprint)
        if (done) return done
        const refused = refusal(person, name, dossier, claimOf(payload))
        if (refused) throw Problem.of(refused)
        const message: ActMessage<A> = { by: person, key, fingerprint, payload }
        const handle = client.workflow.getHandle(dossierWorkflowId(id))
        const answer = await patiently(() =>
          handle.executeUpdate(updates[name], {
            args: [message],
            updateId: `${key}.${fingerprint}`,
          }),
        )
        return receipt(id, answer.event)
      })
    },

    /** The receipt of an act that was done under this key for the same request. */
    repeated: (id: string, name: ActName, { person, key, asked }: Asked) =>
      repeated(id, keyDigest(person, key), fingerprintOf(name, ...asked)),

    /** Attaches a document; answers it as the dossier holds it, with its version. */
    async attach(id: string, request: Request<'attach'>) {
      const done = await gateway.act(id, 'attach', request)
      const entry = await records.findEntry(id, { event: done.event })
      const [document] = entry?.event.documents ?? []
      if (!document) throw new Error(`expected event ${done.event} of ${id} to hold a document`)
      return { ...done, document }
    },

    /** Does an act on a task; answers the task as the act left it. */
    async actOnTask<A extends ActName>(id: string, name: A, request: Request<A>) {
      const done = await gateway.act(id, name, request)
      const entry = await records.findEntry(id, { event: done.event })
      const task = entry?.event.tasks.find((each) => each.id === taskOf(request.payload))
      if (!task) throw new Error(`expected event ${done.event} of ${id} to change its task`)
      return { ...done, task }
    },
  }
  return gateway
}

const taskOf = (payload: object): string | undefined =>
  'task' in payload ? String(payload.task) : claimOf(payload)?.task

const claimOf = (payload: object): Claim | undefined =>
  'claim' in payload ? (payload.claim as Claim) : undefined
