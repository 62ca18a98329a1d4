/** What an act will do, found by doing it to a copy of the case: its rules, its record and the stages are the real ones. */
import type { CaseState } from '../../domain/case.ts'
import type { Person } from '../../domain/person.ts'
import type { CaseKind } from '../../procedure/case-kinds.ts'
import type { Refusal } from '../../procedure/failures.ts'
import { now } from '../case/event-source.ts'
import type { OpenCase } from '../case/open-case.ts'
import type { Circumstances } from '../case/take-acts.ts'
import type { Standing } from '../messages.ts'
import { type Foreseen, foreseenOf, type ForeseenNotice, newNotices } from './foreseen.ts'
import { previewedKinds } from './kinds.ts'
import { type OnFile, previewedOutside } from './outside.ts'
import { previewedCase, Waits } from './previewed-case.ts'
import { sequels } from './sequels.ts'

export interface PreviewedAct {
  readonly kind: CaseKind
  /** As the workflow of the case holds it now. */
  readonly standing: Standing
  readonly act: string
  /** As the schema of the act describes it; with the claim, where the act completes a task. */
  readonly payload: object
  readonly by: Person
}
export type Preview = Foreseen | { readonly refused: Refusal }
export type PreviewAct = (asked: PreviewedAct) => Promise<Preview>

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

async function untilItWaits(course: () => Promise<unknown>): Promise<void> {
  try {
    await course()
  } catch (error) {
    if (!(error instanceof Waits)) throw error
  }
}

interface Rehearsed {
  readonly open: OpenCase<CaseState>
  readonly take: (act: string, payload: object) => Promise<void>
}

/** Does the acts that others will do in turn, as if each had consented; answers what that will issue. */
async function issuedAfter({ open, take }: Rehearsed, act: string): Promise<ForeseenNotice[]> {
  const issued: ForeseenNotice[] = []
  for (const sequel of sequels[act] ?? []) {
    const { notices, tasks } = open.state
    const task = tasks.findLast(({ kind, state }) => kind === sequel.task && state === 'open')
    if (!task) continue
    const before = [...notices]
    await take(sequel.act, { claim: { task: task.id, epoch: task.epoch } })
    for (const notice of newNotices(before, open.state.notices))
      issued.push({ notice, after: sequel.act })
  }
  return issued
}

/** Answers what the act will do, or the rule that refuses it; changes nothing. */
export const createPreviewAct =
  (onFile: OnFile): PreviewAct =>
  async ({ kind, standing, act, payload, by }) => {
    const previewed = previewedKinds[kind]
    const { state, rules, calendar } = copyOf(standing)
    const circumstances: Circumstances = { by, at: now(), rules, calendar }
    const refused = previewed.act(act).refusal(state, payload, circumstances)
    if (refused) return { refused }
    const ends = previewed.ends(state)
    const outside = previewedOutside(onFile)
    const open = previewedCase({ state, rules, calendar, answered: {} }, ends, outside)
    const take = async (name: string, said: object): Promise<void> => {
      open.change({ by, act: name }, (draft) =>
        previewed.act(name).record(draft, copyOf(said), { ...circumstances, at: now() }),
      )
      await untilItWaits(() => previewed.course(open))
    }
    await take(act, payload)
    const foreseen = copyOf(foreseenOf(standing.state, state))
    const later = await issuedAfter({ open, take }, act)
    return { ...foreseen, notices: [...foreseen.notices, ...copyOf(later)] }
  }
