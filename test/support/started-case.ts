/** A case that was opened: any act of anybody on it, what it says, and waiting for what happens by itself. */
import { randomUUID } from 'node:crypto'
import type { WorkflowHandle } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import type { ActPayload, TaskAct } from '../../domain/act.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { LedgerEvent } from '../../domain/ledger.ts'
import type { Person } from '../../domain/person.ts'
import type { ActName } from '../../procedure/acts.ts'
import { acts as actRules } from '../../procedure/acts.ts'
import type { NoticeKind } from '../../procedure/notices.ts'
import { currentRuleSet } from '../../procedure/rule-set.ts'
import type { Stage } from '../../procedure/stages.ts'
import type { TaskKind } from '../../procedure/tasks.ts'
import {
  dossierWorkflowId,
  opened,
  type Opening,
  readDossier,
  recomputeClocks,
  updates,
} from '../../workflows/messages.ts'
import type { recogniseCertificate } from '../../workflows/recognise-certificate.ts'
import { applicant } from './people.ts'

export type StartedCase = Awaited<ReturnType<typeof startCase>>

export interface Theatre {
  readonly environment: TestWorkflowEnvironment
  readonly recorded: readonly LedgerEvent[]
  readonly taskQueue: string
}

type Content<A extends TaskAct> = Omit<ActPayload<A>, 'claim' | 'opened'>

/** Opens a case, and answers how to act on it and what is seen of it. */
export async function startCase(
  { environment, recorded, taskQueue }: Theatre,
  more: Partial<Opening> = {},
) {
  const opening: Opening = {
    id: randomUUID(),
    by: applicant,
    rules: currentRuleSet,
    key: 'opening',
    fingerprint: 'opening',
    ...more,
  }
  const handle: WorkflowHandle<typeof recogniseCertificate> =
    await environment.client.workflow.start('recogniseCertificate', {
      workflowId: dossierWorkflowId(opening.id),
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
    const open = tasks.filter((each) => each.state === 'open' && each.kind === kind)
    const found =
      open.find(({ assignee }) => (sub ? assignee?.sub === sub : false)) ??
      open.find(({ assignee }) => !assignee) ??
      open[0]
    if (!found) throw new Error(`expected an open task ${kind}`)
    return found
  }

  /** The claim of a person on an open task of a kind, claimed now unless it is on a desk already. */
  async function claim(kind: TaskKind, by: Person) {
    const found = await task(kind, by.sub)
    if (found.assignee) return { task: found.id, epoch: found.epoch }
    await act(by, 'claim', { task: found.id })
    const { tasks } = await read()
    return { task: found.id, epoch: tasks.find(({ id }) => id === found.id)?.epoch ?? 0 }
  }

  /** Does an act of the work queue, its task claimed first. */
  async function work<A extends TaskAct>(by: Person, name: A, content: Content<A>) {
    const kind: TaskKind = actRules[name].task
    const payload = { ...content, claim: await claim(kind, by), ...(await proofs(name)) }
    return act(by, name, payload as unknown as ActPayload<A>)
  }

  const opensDocuments: readonly ActName[] = ['verify', 'give-opinion']
  async function proofs(name: ActName) {
    if (!opensDocuments.includes(name)) return {}
    const { documents } = await read()
    return { opened: documents.map(({ id, version }) => ({ document: id, version })) }
  }

  /** The last acts of the case, for whoever waits in vain. */
  const lastActs = () =>
    recorded
      .filter(({ dossier }) => dossier === opening.id)
      .slice(-8)
      .map(({ act: name, stage }) => `${name} (${stage})`)
      .join(', ')

  /** Waits in real time until something holds; what is waited for happens by itself. */
  async function until(holds: (state: Dossier) => boolean, what = 'what was waited for') {
    const deadline = Date.now() + 60_000
    for (;;) {
      const state = await read()
      if (holds(state)) return state
      if (Date.now() > deadline) throw new Error(`expected ${what} after ${lastActs()}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** A notice of a kind, once it is issued. */
  async function notice(kind: NoticeKind, sub?: string) {
    const isIt = (state: Dossier) =>
      state.notices.find(
        (each) => each.kind === kind && each.issuedAt && (!sub || each.to.sub === sub),
      )
    const found = isIt(await until((state) => isIt(state) !== undefined, `a notice ${kind}`))
    if (!found) throw new Error(`expected a notice ${kind}`)
    return found
  }

  const inStage = (stage: Stage) => until((state) => state.stage === stage, `stage ${stage}`)

  return {
    id: opening.id,
    handle,
    read,
    act,
    work,
    task,
    claim,
    until,
    inStage,
    notice,
    sleep: (time: string | number) => environment.sleep(time),
    /** What happens when an arrangement has been loaded. */
    recompute: () => handle.executeUpdate(recomputeClocks),
    outcome: async () => (await handle.result()).outcome,
    events: () => recorded.filter(({ dossier }) => dossier === opening.id),
    acts: () =>
      recorded.filter(({ dossier }) => dossier === opening.id).map(({ act: name }) => name),
  }
}
