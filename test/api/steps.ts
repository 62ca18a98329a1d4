/** The steps of a dossier that the tests of the interface start from, and what a refused request says. */
import { ProblemError } from '../../client/problem.ts'
import { type Caller, takeTask } from '../../demo/client.ts'
import type { Cast } from '../../demo/cast.ts'
import { grantScript } from '../../demo/scripts.ts'
import { certificateFile } from '../../demo/specimen/specimen.ts'
import { accept, declare as declareOfficial, file, inStage, verify } from '../../demo/story.ts'
import { people } from '../../stack/people.ts'
import type { DecisionContent } from '../../domain/decision.ts'
import type { Task } from '../../domain/task.ts'

export const { script } = grantScript()
export const certificate = certificateFile('sample-certificate', 'stampit-global-qualified-ca.der')
export const grant = script.decision

export interface Refused {
  readonly status: number
  /** Last part of the problem's type: wrong-stage. */
  readonly type: string
  readonly problem: Record<string, unknown>
}

/** What a request is refused with; throws when it is not refused. */
export async function refusalOf(request: Promise<unknown>): Promise<Refused> {
  try {
    await request
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { status, problem } = error
    return { status, type: String(problem.type).replace('/problems/', ''), problem }
  }
  throw new Error('expected the request to be refused')
}

/** The problem document of an answer. */
export async function problemIn(response: Response): Promise<Refused> {
  const problem = (await response.json()) as Record<string, unknown>
  if (response.headers.get('content-type')?.split(';')[0] !== 'application/problem+json')
    throw new Error(`expected a problem, got ${response.status} ${JSON.stringify(problem)}`)
  const type = String(problem.type).replace('/problems/', '')
  return { status: response.status, type, problem }
}

/** The form of an upload, as a browser would send it. */
export function uploadForm(fields: Record<string, string>, bytes: Uint8Array, name = 'file.der') {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  form.set('file', new Blob([new Uint8Array(bytes)]), name)
  return form
}

/** A dossier that is filed and waits for the intake desk. */
export const filed = (cast: Cast): Promise<string> => file(cast, script, () => undefined)

const quietly = () => undefined

/** A dossier that is accepted and checked, and waits for its officers. */
export async function accepted(cast: Cast): Promise<string> {
  const dossier = await filed(cast)
  await accept(cast, dossier, quietly)
  return dossier
}

/** A dossier that two officers have verified, and that waits for its panel. */
export async function checked(cast: Cast): Promise<string> {
  const dossier = await accepted(cast)
  await verify(cast, dossier, quietly)
  return dossier
}

export const panel = ['expert', 'secondExpert', 'thirdExpert'] as const
const seatOf = (part: (typeof panel)[number]) => {
  const { sub, name, organisation } = people[part]
  return { sub, name, organisation }
}

/** A dossier whose three experts are named and have declared nothing yet. */
export async function assigned(cast: Cast): Promise<string> {
  const dossier = await checked(cast)
  const task = await takeTask(cast.officer, dossier, 'assign-panel')
  await cast.officer.complete(task, 'assign', { experts: panel.map(seatOf) })
  return dossier
}

export async function declare(caller: Caller, dossier: string, conflict = false): Promise<void> {
  const task = await takeTask(caller, dossier, 'declare-interest')
  await caller.complete(task, 'declare-interest', { conflict, statement: 'As I know it.' })
}

export async function advise(caller: Caller, dossier: string): Promise<void> {
  await caller.openDocuments(dossier)
  const task = await takeTask(caller, dossier, 'give-opinion')
  await caller.complete(task, 'give-opinion', { advice: 'favourable', reasons: 'As found.' })
}

/** A dossier that its panel has advised on and that waits for a proposal. */
export async function advised(cast: Cast): Promise<string> {
  const dossier = await assigned(cast)
  for (const part of panel) await declare(cast[part], dossier)
  for (const part of panel.slice(0, 2)) await advise(cast[part], dossier)
  return dossier
}

export async function propose(cast: Cast, dossier: string, content: DecisionContent = grant) {
  const task = await takeTask(cast.officer, dossier, 'propose-decision')
  return cast.officer.complete(task, 'propose', { content })
}

/** Has the draft checked by the legal reviewer. */
export async function passLegality({ legal }: Cast, dossier: string): Promise<void> {
  await declareOfficial(legal, dossier)
  await legal.complete(await takeTask(legal, dossier, 'check-legality'), 'pass-legality', {})
}

/** A decided dossier that waits to be delivered; answers the last task as the head completed it. */
export async function decided(cast: Cast): Promise<{ dossier: string; task: Task }> {
  const dossier = await advised(cast)
  await propose(cast, dossier)
  await passLegality(cast, dossier)
  const task = await takeTask(cast.head, dossier, 'decide')
  await cast.head.complete(task, 'decide', {})
  await inStage(cast, dossier, 'delivery')
  return { dossier, task }
}
