/** The story of a dossier, act by act, as the people of the procedure live it. */
import type { DecisionContent } from '../domain/decision.ts'
import type { DossierForm } from '../domain/dossier-form.ts'
import type { Advice } from '../procedure/quorum.ts'
import type { Stage } from '../procedure/stages.ts'
import type { DossierView } from '../api/views.ts'
import { people } from '../stack/people.ts'
import type { Cast } from './cast.ts'
import { type Caller, type SpecimenFile, takeTask } from './client.ts'
import { eventually } from './eventually.ts'

export interface Script {
  readonly form: DossierForm
  readonly files: readonly SpecimenFile[]
  readonly advice: Advice
  readonly decision: DecisionContent
  /** How long after its announcement a hearing is, in milliseconds; people at a keyboard need longer. */
  readonly hearingAfterMs?: number
}

/** Told after each step: what happened, in words. */
export type Tell = (step: string) => void

const panel = ['expert', 'secondExpert', 'thirdExpert'] as const
/** Two of three are a quorum. */
const voices = panel.slice(0, 2)

/** Waits until something holds that the procedure brings about by itself. */
export async function until(
  { officer }: Cast,
  dossier: string,
  what: string,
  holds: (view: DossierView) => boolean,
): Promise<DossierView> {
  return eventually(what, async () => {
    const view = await officer.read(dossier)
    return holds(view) ? view : undefined
  })
}
export const inStage = (cast: Cast, dossier: string, stage: Stage) =>
  until(cast, dossier, `stage ${stage}`, (view) => view.stage === stage)

/** Opens, drafts and files a dossier; answers its id. */
export async function file({ applicant }: Cast, script: Script, tell: Tell): Promise<string> {
  const { dossier } = await applicant.open()
  tell(`opened as a draft: ${dossier}`)
  await applicant.save(dossier, script.form)
  tell(`${Object.keys(script.form).length} sections of the form saved`)
  for (const each of script.files) await applicant.attach(dossier, each)
  tell(`${script.files.length} files in locked object storage, SHA-256 of each checked`)
  await applicant.file(dossier, await applicant.revisionOf(dossier))
  tell('filed: nothing is missing; clock C1 runs')
  return dossier
}

/** Takes a filed dossier through acceptance, checks, verification, review, decision and delivery, the straight way. */
export async function decide(cast: Cast, dossier: string, script: Script, tell: Tell) {
  await accept(cast, dossier, tell)
  await verify(cast, dossier, tell)
  await review(cast, dossier, script, tell)
  await conclude(cast, dossier, script.decision, tell)
}

export async function accept(cast: Cast, dossier: string, tell: Tell): Promise<void> {
  const examine = await takeTask(cast.intake, dossier, 'examine-application')
  await cast.intake.complete(examine, 'accept', {})
  tell('accepted by the intake desk; clock C3 runs')
  const { report } = await inStage(cast, dossier, 'verification')
  tell(`technical checks: ${summaryLine(report?.summary)}`)
}

const declaration = { conflict: false, statement: 'No conflict of interest. 无利益冲突。' }
export const declare = (official: Caller, dossier: string) =>
  official.act(dossier, 'declare', declaration)

/** Administrative License Law 34: two officers, each after opening every document, on every condition. */
export async function verify(cast: Cast, dossier: string, tell: Tell): Promise<void> {
  for (const official of [cast.officer, cast.secondOfficer]) {
    await declare(official, dossier)
    const opened = await official.openDocuments(dossier)
    const { equivalence = [] } = await official.read(dossier)
    const conditions = equivalence.map(({ id }) => ({
      condition: id,
      verdict: 'meets' as const,
      reason: 'Compared with the documents filed. 已与申请材料核对。',
    }))
    const task = await takeTask(official, dossier, 'verify')
    const note = 'Verified on the documents. 已核实申请材料。'
    await official.complete(task, 'verify', { verdict: 'meets', conditions, note })
    tell(`an officer has opened ${opened} documents and verified ${conditions.length} conditions`)
  }
  await inStage(cast, dossier, 'expert-review')
}

export async function review(cast: Cast, dossier: string, { advice }: Script, tell: Tell) {
  const assign = await takeTask(cast.officer, dossier, 'assign-panel')
  const experts = panel.map((part) => {
    const { sub, name, organisation } = people[part]
    return { sub, name, organisation }
  })
  await cast.officer.complete(assign, 'assign', { experts })
  tell('three experts assigned')
  for (const part of panel) {
    const task = await takeTask(cast[part], dossier, 'declare-interest')
    await cast[part].complete(task, 'declare-interest', declaration)
  }
  tell('each declared to have no conflict of interest')
  for (const part of voices) {
    await cast[part].openDocuments(dossier)
    const task = await takeTask(cast[part], dossier, 'give-opinion')
    const reasons = 'Report, certificates and statements examined. 已审阅报告、证书和说明。'
    await cast[part].complete(task, 'give-opinion', { advice, reasons })
  }
  tell(`the panel advises: ${advice}`)
}

/** Draft, legal check, decision, delivery: four persons. */
export async function conclude(cast: Cast, dossier: string, content: DecisionContent, tell: Tell) {
  const proposal = await takeTask(cast.officer, dossier, 'propose-decision')
  await cast.officer.complete(proposal, 'propose', { content })
  tell(`the officer proposes: ${content.outcome}`)
  await declare(cast.legal, dossier)
  await cast.legal.complete(
    await takeTask(cast.legal, dossier, 'check-legality'),
    'pass-legality',
    {},
  )
  tell('the legal reviewer passes the draft')
  await cast.head.complete(await takeTask(cast.head, dossier, 'decide'), 'decide', {})
  tell(`the head decides: ${content.outcome}`)
  const { decision, publication } = await inStage(cast, dossier, 'delivery')
  tell(`the decision is sealed as ${decision?.number ?? ''}`)
  await cast.applicant.act(dossier, 'acknowledge', { notice: decision?.notice ?? '' })
  if (publication?.open) {
    // Whoever answers has been told what is to be published.
    await until(cast, dossier, 'clock C10', ({ clocks }) => clocks.some(({ id }) => id === 'C10'))
    await cast.applicant.act(dossier, 'answer-publication', {})
  }
  tell('delivered: the applicant has acknowledged it')
  await inStage(cast, dossier, 'closed')
}

const summaryLine = (summary: Record<string, number> | undefined): string =>
  `${summary?.certificates ?? 0} certificates, ${summary?.pass ?? 0} passed, ${summary?.fail ?? 0} failed, ${summary?.unreadable ?? 0} files unreadable`
