/** The gateway to the procedure: opens dossiers, carries acts to their workflow, and puts refused acts on record. */
import type { Client } from '@temporalio/client'
import type { ActMessage, ActPayload } from '../domain/act.ts'
import type { LedgerEntry } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { ActName } from '../procedure/acts.ts'
import { refusal } from '../procedure/may-act.ts'
import { mayReadCase } from '../procedure/may-read.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import type { DossierRecord } from '../storage/records/dossiers.ts'
import type { Records } from '../storage/records/records.ts'
import { dossierWorkflowId, type Opening, updates } from '../workflows/messages.ts'
import { claimOf, receiptOf, taskOf } from './act-parts.ts'
import { createCommenting } from './consultations/comment.ts'
import { fingerprintOf, keyDigest, uuidOf } from './idempotency.ts'
import { createEntries } from './ledger-entries.ts'
import { createPatience } from './patience.ts'
import { Problem } from './problem.ts'
import { proofsOf } from './proofs.ts'
import { onRecord } from './refused-acts.ts'
import { startCase } from './start-case.ts'
import { assertUnrestricted, opener } from './restricted.ts'

export interface GatewayParts {
  readonly client: Client
  readonly records: Records
  readonly taskQueue: string
  readonly rules: RuleSet
}
type Asked = Required<Pick<Request<ActName>, 'person' | 'key' | 'asked'>>
export type Dossiers = ReturnType<typeof createDossiers>

/** A dossier about a recognition: its id is the same for whoever opens it next, so that two cannot. */
export interface OpenAbout {
  readonly id: string
  /** Ids of those that were opened before. */
  readonly earlier: readonly string[]
  readonly asked: readonly unknown[]
  /** What it begins with; throws the problem that stands against it. */
  readonly opening: () => Promise<Pick<Opening, 'renews' | 'changes' | 'inherits'>>
}

/** An act as a route hands it over. */
export interface Request<A extends ActName> {
  readonly person: Person
  readonly key: string
  readonly payload: ActPayload<A>
  /** What tells a repetition from a reuse of the key, where the payload itself is not what was asked. */
  readonly asked?: readonly unknown[]
}

const noDossier = (id: string) =>
  new Problem('DossierNotFound', `expected a dossier that you may read, got ${id}`)

function assertReadable({ dossier }: DossierRecord, person: Person): void {
  if (!mayReadCase(person, dossier, new Date().toISOString())) throw noDossier(dossier.id)
}

export function createDossiers({ client, records, taskQueue, rules }: GatewayParts) {
  const { inTime, patiently } = createPatience(client)

  const { written, repeated } = createEntries({ client, records })

  async function find(id: string): Promise<DossierRecord> {
    const record = await records.findDossier(id)
    if (!record) throw noDossier(id)
    return record
  }

  async function perform<A extends ActName>(
    id: string,
    name: A,
    request: Request<A>,
  ): Promise<LedgerEntry> {
    const { person, payload } = request
    const record = await find(id)
    const { dossier } = record
    return onRecord(records, { dossier, person, act: name }, async () => {
      assertReadable(record, person)
      const key = keyDigest(person, request.key)
      const fingerprint = fingerprintOf(name, ...(request.asked ?? [payload]))
      const refused = refusal(person, name, dossier, {
        at: new Date().toISOString(),
        claim: claimOf(payload),
      })
      if (refused) {
        // What was done once may be asked for again, though it could not be done now.
        const done = await repeated('dossier', id, { key, fingerprint })
        if (done) return done
        throw Problem.of(refused)
      }
      const proofs = await proofsOf(records, { act: name, dossier: id, person })
      const proven = { ...payload, ...proofs }
      const message: ActMessage<A> = { by: person, key, fingerprint, payload: proven }
      const handle = client.workflow.getHandle(dossierWorkflowId(id))
      const answer = await patiently(() =>
        handle.executeUpdate(updates[name], {
          args: [message],
          updateId: `${key}.${fingerprint}`,
        }),
      )
      return written(id, answer.event)
    })
  }

  return {
    async read(id: string, person: Person): Promise<DossierRecord> {
      const record = await find(id)
      assertReadable(record, person)
      return record
    },

    /** Looks at the dossier before an act; what this refuses goes on record like any refusal. */
    async attempt(
      act: ActName,
      id: string,
      person: Person,
      look: (record: DossierRecord) => Promise<void>,
    ): Promise<void> {
      const record = await find(id)
      const { dossier } = record
      await onRecord(records, { dossier, person, act }, async () => {
        assertReadable(record, person)
        await look(record)
      })
    },

    /** The dossier for an act that needs it before it reaches the procedure; an attempt from outside goes on record. */
    async readFor(act: ActName, id: string, person: Person): Promise<DossierRecord> {
      const record = await find(id)
      const { dossier } = record
      await onRecord(records, { dossier, person, act }, async () => assertReadable(record, person))
      return record
    },

    /** Opens a draft for the caller's organisation, or one about a recognition; the same key opens the same dossier. */
    async open(person: Person, idempotencyKey: string, about?: OpenAbout): Promise<Receipt> {
      const id = about?.id ?? uuidOf(person.organisation, person.sub, idempotencyKey)
      const key = keyDigest(person, idempotencyKey)
      const fingerprint = fingerprintOf('open', ...(about?.asked ?? []))
      for (const each of new Set([...(about?.earlier ?? []), id])) {
        const done = await repeated('dossier', each, { key, fingerprint })
        if (done) return receiptOf(done)
      }
      const attempted = { dossier: { id, stage: 'draft' }, person, act: 'open' } as const
      const more = await onRecord(records, attempted, async () => {
        await assertUnrestricted(opener(person.organisation), { records })
        return about?.opening()
      })
      const opening: Opening = { id, by: person, rules, key, fingerprint, ...more }
      const answer = await inTime(() =>
        startCase(client, {
          workflow: 'recogniseCertificate',
          workflowId: dossierWorkflowId(id),
          taskQueue,
          opening,
        }),
      )
      return receiptOf(await written(id, answer.event))
    },

    /** Does an act; answers once it is in the ledger. A refused act is put on record with the rule that refused it. */
    act: async <A extends ActName>(id: string, name: A, request: Request<A>): Promise<Receipt> =>
      receiptOf(await perform(id, name, request)),

    /** The receipt of an act that was done under this key for the same request. */
    async repeated(id: string, name: ActName, { person, key, asked }: Asked) {
      const fingerprint = fingerprintOf(name, ...asked)
      const entry = await repeated('dossier', id, { key: keyDigest(person, key), fingerprint })
      return entry && receiptOf(entry)
    },

    /** Takes a comment of the public on a case about which it is asked. */
    comment: createCommenting({ client, records }),

    /** Attaches a document; answers it as the dossier holds it, with its version. */
    async attach(id: string, request: Request<'attach'>) {
      const entry = await perform(id, 'attach', request)
      const [document] = entry.event.documents
      if (!document) throw new Error(`expected an event of ${id} that holds a document`)
      return { ...receiptOf(entry), document }
    },

    /** Does an act on a task; answers the task as the act left it. */
    async actOnTask<A extends ActName>(id: string, name: A, request: Request<A>) {
      const entry = await perform(id, name, request)
      const task = entry.event.tasks.find((each) => each.id === taskOf(request.payload))
      if (!task) throw new Error(`expected an event of ${id} that changes its task`)
      return { ...receiptOf(entry), task }
    },
  }
}
