/** The gateway to cases that follow a grant: opens them, carries acts to their workflow, puts refused acts on record. */
import type { Client } from '@temporalio/client'
import type { FollowingCase } from '../../domain/case.ts'
import type { FollowingMessage, FollowingOpening } from '../../domain/following/opening.ts'
import type { LedgerEntry } from '../../domain/ledger.ts'
import type { Person } from '../../domain/person.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { Task } from '../../domain/task.ts'
import { followingRefusal } from '../../procedure/following/act-rule.ts'
import type { Records } from '../../storage/records/records.ts'
import { caseAct, caseWorkflowId, followingWorkflows } from '../../workflows/messages.ts'
import { claimOf, receiptOf, taskOf } from '../act-parts.ts'
import { fingerprintOf, keyDigest } from '../idempotency.ts'
import { createEntries } from '../ledger-entries.ts'
import { createPatience } from '../patience.ts'
import { Problem } from '../problem.ts'
import { onRecord } from '../refused-acts.ts'
import { startCase } from '../start-case.ts'
import type { FollowingDefinition } from './definition.ts'

export interface FollowingParts {
  readonly client: Client
  readonly records: Records
  readonly taskQueue: string
}

/** An act as a route hands it over. */
export interface FollowingRequest {
  readonly person: Person
  readonly key: string
  readonly payload: object
}

/** A case to be opened, with what tells a repetition of the request from a reuse of its key. */
export interface FollowingStart<C extends FollowingCase> {
  readonly state: C
  readonly rules: FollowingOpening<C>['rules']
  readonly person: Person
  readonly key: string
  readonly asked: readonly unknown[]
}

export type Following = ReturnType<typeof createFollowing>

export function createFollowing({ client, records, taskQueue }: FollowingParts) {
  const { inTime, patiently } = createPatience(client)
  const { written, repeated } = createEntries({ client, records })

  async function find<C extends FollowingCase>({ kind, noun }: FollowingDefinition<C>, id: string) {
    const found = await records.findCase<C>(kind, id)
    if (!found) throw new Problem('CaseNotFound', `expected a ${noun} that you may read, got ${id}`)
    return found
  }

  function seenBy<C extends FollowingCase>(
    { noun, viewFor }: FollowingDefinition<C>,
    state: C,
    person: Person,
  ): C {
    const view = viewFor(person, state)
    if (!view)
      throw new Problem('CaseNotFound', `expected a ${noun} that you may read, got ${state.id}`)
    return view
  }

  async function perform<C extends FollowingCase>(
    definition: FollowingDefinition<C>,
    id: string,
    act: string,
    { person, key: given, payload }: FollowingRequest,
  ): Promise<LedgerEntry> {
    const state = await find(definition, id)
    const rule = definition.rules[act]
    if (!rule) throw new Problem('NotFound', `expected an act of a ${definition.noun}, got ${act}`)
    return onRecord(records, { dossier: state, person, act }, async () => {
      seenBy(definition, state, person)
      const key = keyDigest(person, given)
      const fingerprint = fingerprintOf(act, payload)
      const refused = followingRefusal(person, { act, rule }, state, {
        at: new Date().toISOString(),
        claim: claimOf(payload),
      })
      if (refused) {
        // What was done once may be asked for again, though it could not be done now.
        const done = await repeated(definition.kind, id, { key, fingerprint })
        if (done) return done
        throw Problem.of(refused)
      }
      const message: FollowingMessage = { act, by: person, key, fingerprint, payload }
      const handle = client.workflow.getHandle(caseWorkflowId(definition.kind, id))
      const answer = await patiently(() =>
        handle.executeUpdate(caseAct, { args: [message], updateId: `${key}.${fingerprint}` }),
      )
      return written(id, answer.event)
    })
  }

  return {
    /** The case as the person may see it. */
    async read<C extends FollowingCase>(
      definition: FollowingDefinition<C>,
      id: string,
      person: Person,
    ): Promise<C> {
      return seenBy(definition, await find(definition, id), person)
    },

    /** Opens a case; the same key opens the same case. */
    async open<C extends FollowingCase>({
      state,
      rules,
      person,
      key: given,
      asked,
    }: FollowingStart<C>): Promise<Receipt> {
      const { id, kind } = state
      const key = keyDigest(person, given)
      const fingerprint = fingerprintOf('open', ...asked)
      const done = await repeated(kind, id, { key, fingerprint })
      if (done) return receiptOf(done)
      const opening: FollowingOpening<C> = { state, by: person, rules, key, fingerprint }
      const answer = await inTime(() =>
        startCase(client, {
          workflow: followingWorkflows[kind],
          workflowId: caseWorkflowId(kind, id),
          taskQueue,
          opening,
        }),
      )
      return receiptOf(await written(id, answer.event))
    },

    /** Does an act; answers once it is in the ledger. A refused act is put on record with the rule that refused it. */
    act: async <C extends FollowingCase>(
      definition: FollowingDefinition<C>,
      id: string,
      act: string,
      request: FollowingRequest,
    ): Promise<Receipt> => receiptOf(await perform(definition, id, act, request)),

    /** Does an act on a task; answers the task as the act left it. */
    async actOnTask<C extends FollowingCase>(
      definition: FollowingDefinition<C>,
      id: string,
      act: string,
      request: FollowingRequest,
    ): Promise<Receipt & { task: Task }> {
      const entry = await perform(definition, id, act, request)
      const task = entry.event.tasks.find((each) => each.id === taskOf(request.payload))
      if (!task) throw new Error(`expected an event of ${id} that changes its task`)
      return { ...receiptOf(entry), task }
    },

    /** Attaches a document; answers it as the case holds it, with its version. */
    async attach<C extends FollowingCase>(
      definition: FollowingDefinition<C>,
      id: string,
      request: FollowingRequest,
    ) {
      const entry = await perform(definition, id, 'attach', request)
      const [document] = entry.event.documents
      if (!document) throw new Error(`expected an event of ${id} that holds a document`)
      return { ...receiptOf(entry), document }
    },
  }
}
