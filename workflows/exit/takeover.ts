/** Who takes over: agreed by both and found fit, or assigned where nobody has agreed in time (Electronic Signature Law 23). */
import type { ExitCase, Proposal } from '../../domain/exit/state.ts'
import { isAgreed, standing, unfitness } from '../../procedure/exit/successor.ts'
import { now, system } from '../case/event-source.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'
import { goesOn } from './goes-on.ts'
import type { OpenExit } from './open.ts'
import { watch } from './watch.ts'

const isFit = (state: ExitCase): boolean => standing(state)?.fitness?.fit === true

export async function takeover(exit: OpenExit): Promise<void> {
  const { state } = exit
  if (state.stage === 'handover' || !goesOn(state)) return
  exit.enter('takeover')
  for (;;) {
    await judge(exit)
    await watch(exit)
    const current = standing(state)
    if (!goesOn(state)) return
    if (isFit(state) && (await staysFit(exit))) return
    ask(exit)
    // A candidate that was named or checked while others were told is judged before anything is waited for.
    if (standing(state) === current && (!current || current.judged)) await exit.nextFact()
  }
}

/** What the rules alone say of the candidate; it may not even be asked where they speak against it. */
async function judge(exit: OpenExit): Promise<void> {
  const current = standing(exit.state)
  if (current && !current.judged) await look(exit, current)
}

/** Between the check and the handover the candidate may have lost what it had. */
async function staysFit(exit: OpenExit): Promise<boolean> {
  const current = standing(exit.state)
  if (current) await look(exit, current)
  return isFit(exit.state)
}

async function look(exit: OpenExit, { candidate }: Proposal): Promise<void> {
  const { state, change } = exit
  const { recognition } = candidate
  const index = state.proposals.findIndex((each) => each.candidate === candidate)
  const known =
    recognition === undefined
      ? undefined
      : await exit.during(() => exit.outside.standingOf(recognition))
  const against = unfitness(state, candidate, known)
  change({ by: system, act: 'candidate-judged', detail: { against } }, (draft) => {
    const proposal = draft.proposals[index]
    if (!proposal) return
    proposal.judged = true
    if (against.length > 0)
      proposal.fitness = {
        by: { sub: system.sub, name: system.name },
        at: now(),
        fit: false,
        reasons: against.map((reason) => `${reason['zh-CN']} ${reason.en}`),
      }
  })
}

/** An agreed or assigned candidate is checked; without one in time a successor is assigned. */
function ask({ state, change, clocks }: OpenExit): void {
  const current = standing(state)
  const isNamed = current !== undefined && isAgreed(current)
  change({ by: system, act: 'open-tasks' }, (draft) => {
    if (isNamed) {
      cancelTasks(draft, ['assign-successor'])
      ensureTask(draft, 'check-successor')
      return
    }
    cancelTasks(draft, ['check-successor'])
    if (clocks.find('takeover')?.state === 'expired')
      ensureTask(draft, 'assign-successor', { due: draft.plannedEnd })
  })
}
