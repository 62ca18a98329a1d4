/** The story of a dossier, act by act, as the people of the procedure live it. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { DecisionContent } from '../domain/decision.ts'
import type { DossierForm } from '../domain/dossier-form.ts'
import type { Advice } from '../procedure/quorum.ts'
import type { Stage } from '../procedure/stages.ts'
import { people } from '../stack/people.ts'
import type { Cast } from './cast.ts'
import { type SpecimenFile, takeTask } from './client.ts'

export interface Script {
  readonly form: DossierForm
  readonly files: readonly SpecimenFile[]
  readonly advice: Advice
  readonly decision: DecisionContent
}

/** Told after each step: what happened, in words. */
export type Tell = (step: string) => void

const panel = ['expert', 'secondExpert', 'thirdExpert'] as const
/** Two of three are a quorum. */
const voices = panel.slice(0, 2)

/** Waits until a dossier is in a stage; the procedure moves on by itself after the technical checks. */
async function until({ officer }: Cast, dossier: string, stage: Stage): Promise<void> {
  const deadline = Date.now() + 120_000
  while ((await officer.read(dossier)).stage !== stage) {
    if (Date.now() > deadline) throw new Error(`expected stage ${stage} within two minutes`)
    await sleep(25)
  }
}

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

/** Takes a filed dossier through intake, checks, review and decision. */
export async function decide(cast: Cast, dossier: string, script: Script, tell: Tell) {
  const examine = await takeTask(cast.intake, dossier, 'examine-application')
  await cast.intake.complete(examine, 'accept', {})
  tell('accepted by the intake desk; clock C3 runs')
  await until(cast, dossier, 'expert-review')
  const { report } = await cast.officer.read(dossier)
  tell(`technical checks: ${summaryLine(report?.summary)}`)
  await review(cast, dossier, script, tell)
  const proposal = await takeTask(cast.officer, dossier, 'propose-decision')
  await cast.officer.complete(proposal, 'propose', { content: script.decision })
  tell(`the officer proposes: ${script.decision.outcome}`)
  const last = await takeTask(cast.head, dossier, 'decide')
  await cast.head.complete(last, 'decide', {})
  tell(`the head decides: ${script.decision.outcome}`)
}

async function review(cast: Cast, dossier: string, { advice }: Script, tell: Tell): Promise<void> {
  const assign = await takeTask(cast.officer, dossier, 'assign-panel')
  const experts = panel.map((part) => {
    const { sub, name, organisation } = people[part]
    return { sub, name, organisation }
  })
  await cast.officer.complete(assign, 'assign', { experts })
  tell('three experts assigned')
  for (const part of panel) {
    const task = await takeTask(cast[part], dossier, 'declare-interest')
    const content = { conflict: false, statement: 'No conflict of interest.' }
    await cast[part].complete(task, 'declare-interest', content)
  }
  tell('each declared to have no conflict of interest')
  for (const part of voices) {
    const task = await takeTask(cast[part], dossier, 'give-opinion')
    const reasons = 'Report, certificates and statements examined.'
    await cast[part].complete(task, 'give-opinion', { advice, reasons })
  }
  tell(`the panel advises: ${advice}`)
}

const summaryLine = (summary: Record<string, number> | undefined): string =>
  `${summary?.certificates ?? 0} certificates, ${summary?.pass ?? 0} passed, ${summary?.fail ?? 0} failed, ${summary?.unreadable ?? 0} files unreadable`
