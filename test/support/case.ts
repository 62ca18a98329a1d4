/** One rehearsed case: its people act on it through the updates of the procedure, as the interface does. */
import { randomUUID } from 'node:crypto'
import type { WorkflowHandle } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import type { ActPayload, TaskAct } from '../../domain/act.ts'
import type { DecisionContent } from '../../domain/decision.ts'
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
  opened,
  type Opening,
  readDossier,
  recomputeClocks,
  updates,
} from '../../workflows/messages.ts'
import type { recogniseCertificate } from '../../workflows/recognise-certificate.ts'
import { applicant, desk, experts, head, legal, nameOf, officer, second } from './people.ts'
import { evidence } from './rehearsed.ts'

export type Case = Awaited<ReturnType<typeof openCase>>

export interface Theatre {
  readonly environment: TestWorkflowEnvironment
  readonly recorded: readonly LedgerEvent[]
  readonly taskQueue: string
}

type Content<A extends TaskAct> = Omit<ActPayload<A>, 'claim' | 'opened'>

const remedies = { reconsideration: 'Within 60 days.', litigation: 'Within six months.' }

export const grant = (
  certificateTypes = ['seal', 'signature'],
  more: Partial<Extract<DecisionContent, { outcome: 'granted' }>> = {},
): DecisionContent => ({
  outcome: 'granted',
  certificateTypes,
  refused: [],
  legalBasis: 'Agreement of 2025, art. 3',
  scope: 'Cross-border trade',
  excludedUses: ['Government activities'],
  conditions: [],
  reasons: ['The requirements are met.'],
  ...more,
})
export const refused = (reason = 'SHA-1'): DecisionContent => ({
  outcome: 'refused',
  reasons: [reason],
  remedies,
})

export async function openCase(
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

  const declare = (by: Person, conflict = false) =>
    act(by, 'declare', { conflict, statement: conflict ? 'I own shares in it.' : 'None.' })

  async function declared(by: Person): Promise<void> {
    const { declarations } = await read()
    if (!declarations.some(({ sub }) => sub === by.sub)) await declare(by)
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
    declare,
    sleep: (time: string | number) => environment.sleep(time),
    /** What happens when an arrangement has been loaded. */
    recompute: () => handle.executeUpdate(recomputeClocks),
    outcome: async () => (await handle.result()).outcome,
    events: () => recorded.filter(({ dossier }) => dossier === opening.id),
    acts: () =>
      recorded.filter(({ dossier }) => dossier === opening.id).map(({ act: name }) => name),
    file: async () => act(applicant, 'file', await filed()),
    correct: async () => act(applicant, 'correct', await filed()),
    save: async (section: 'identity' | 'audit' = 'identity') => {
      const { revision } = await read()
      return act(applicant, 'save', { sections: { [section]: {} }, revision })
    },
    attach: async (by: Person, type: string, id: string = randomUUID()) => {
      const named = { id, type, fileName: `${type}.pdf`, evidence: { ...evidence, key: id } }
      await act(by, 'attach', named)
      return id
    },
    accept: async () => work(desk, 'accept', {}),
    /** Waits until the checks are through and the officers are asked for. */
    checked: () => inStage('verification'),
    verify: async (by = officer, verdict: 'meets' | 'does-not' = 'meets') => {
      await declared(by)
      const { equivalence = [] } = await read()
      const conditions = equivalence.map(({ id }) => ({
        condition: id,
        verdict: 'meets' as const,
        reason: 'Seen.',
      }))
      return work(by, 'verify', { verdict, conditions, note: 'As found.' })
    },
    assign: async (panel = experts) =>
      work(officer, 'assign', {
        experts: panel.map(({ sub, name, organisation }) => ({ sub, name, organisation })),
      }),
    declareInterest: async (expert: Person, conflict = false) =>
      work(expert, 'declare-interest', {
        conflict,
        statement: conflict ? 'I advise the applicant.' : 'None.',
      }),
    advise: async (expert: Person, advice: 'favourable' | 'unfavourable' = 'favourable') =>
      work(expert, 'give-opinion', { advice, reasons: 'As found.' }),
    propose: async (content = grant(), by = officer) => {
      await declared(by)
      return work(by, 'propose', { content })
    },
    passLegality: async (by = legal) => {
      await declared(by)
      return work(by, 'pass-legality', {})
    },
    decide: async (by = head) => work(by, 'decide', {}),
    /** Serves the decision by the applicant's read receipt, and consents to publication where it is asked. */
    receive: async () => {
      const { decision } = await inStage('delivery')
      await act(applicant, 'acknowledge', { notice: decision?.notice ?? '' })
      const { publication } = await read()
      if (publication?.open) await act(applicant, 'answer-publication', {})
    },
    /** Service on paper, at the instant of the notice itself. */
    serve: async (id: string, by = desk) => {
      const { notices } = await read()
      const servedAt = notices.find((each) => each.id === id)?.issuedAt ?? ''
      return act(by, 'record-service', { notice: id, proof: 'By hand.', servedAt })
    },
    nameParty: (who: Person) =>
      act(officer, 'name-party', {
        party: nameOf(who),
        interest: 'Competes with it.',
        answerBy: '2099-12-31',
      }),
  }
}

/** Takes a case to the stage of verification: filed, accepted, checked. */
export async function toVerification(each: Case): Promise<void> {
  await each.file()
  await each.accept()
  await each.checked()
}

/** Takes a case to expert review: verified by two officers. */
export async function toExperts(each: Case): Promise<void> {
  await toVerification(each)
  await each.verify(officer)
  await each.verify(second)
  await each.inStage('expert-review')
}

/** Has the panel advise. */
export async function adviseAll(each: Case): Promise<void> {
  await each.assign()
  for (const expert of experts) await each.declareInterest(expert)
  for (const expert of experts.slice(0, 2)) await each.advise(expert)
}

/** Takes a case to the stage of decision: filed, accepted, checked, verified, advised. */
export async function toDecision(each: Case): Promise<void> {
  await toExperts(each)
  await adviseAll(each)
  await each.inStage('decision')
}

/** Takes a case to delivery. */
export async function toDelivery(each: Case, content = grant()): Promise<void> {
  await toDecision(each)
  await each.propose(content)
  await each.passLegality()
  await each.decide()
  await each.inStage('delivery')
}
