/** The handover: records with their hashes, custody, subscribers told, all of it confirmed (Electronic Signature Law 23, 24). */
import type { ExitCase } from '../../domain/exit/state.ts'
import { standing } from '../../procedure/exit/successor.ts'
import { system } from '../case/event-source.ts'
import { orderNotice } from '../case/notices.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'
import { goesOn } from './goes-on.ts'
import type { OpenExit } from './open.ts'
import { watch } from './watch.ts'

const hasEnded = ({ ended }: ExitCase): boolean => ended !== undefined

const ground = '《中华人民共和国电子签名法》第二十三条 Electronic Signature Law art. 23'

export async function handover(exit: OpenExit): Promise<void> {
  const { state } = exit
  if (!goesOn(state)) return
  exit.enter('handover', (draft) => {
    exit.clocks.meet(draft, 'takeover')
    orderAssignment(draft)
  })
  while (goesOn(state) && !state.confirmed) {
    ask(exit)
    await exit.nextFact()
    await watch(exit)
  }
  if (state.confirmed) confirm(exit)
  while (goesOn(state) && !hasEnded(state)) {
    await watch(exit)
    if (!hasEnded(state)) await exit.nextFact()
  }
}

/** A notice for each side of the takeover. */
function orderForBoth(draft: ExitCase, content: Parameters<typeof orderNotice>[1]): void {
  orderNotice(draft, content)
  const successor = standing(draft)?.candidate.organisation ?? ''
  orderNotice(draft, content, { kind: 'party', name: successor })
}

/** An assigned successor and the exiting CA are told in writing. */
function orderAssignment(draft: ExitCase): void {
  const current = standing(draft)
  if (!current?.assigned) return
  const { organisation } = current.candidate
  orderForBoth(draft, {
    kind: 'takeover-assignment',
    facts: current.fitness?.reasons ?? [],
    grounds: [ground],
    orders: [`由${organisation}承接业务。${organisation} takes over.`],
    rights: [],
    effectiveOn: draft.plannedEnd,
  })
}

function ask({ state, change }: OpenExit): void {
  const { records, custody, subscribersTold } = state
  const isComplete = records && custody && subscribersTold
  change({ by: system, act: 'open-tasks' }, (draft) => {
    if (isComplete) ensureTask(draft, 'confirm-handover', { due: draft.plannedEnd })
    else cancelTasks(draft, ['confirm-handover'])
  })
}

function confirm({ state, change }: OpenExit): void {
  const { records } = state
  change({ by: system, act: 'notice-ordered' }, (draft) => {
    if (!records || draft.notices.some(({ kind }) => kind === 'handover-confirmed')) return
    orderForBoth(draft, {
      kind: 'handover-confirmed',
      facts: [
        `移交档案${records.records}项，清单SHA-256：${records.sha256}。${records.records} records under the manifest with SHA-256 ${records.sha256}.`,
      ],
      grounds: [ground],
      orders: [],
      rights: [],
    })
  })
}
