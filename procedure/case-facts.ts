/** What the rules need to know of a case and of the person who acts; a dossier's state satisfies it as it is. */
import type { Role } from './roles.ts'
import type { Stage } from './stages.ts'
import type { TaskKind } from './tasks.ts'

export interface PersonFacts {
  readonly sub: string
  readonly organisation: string
  readonly roles: readonly Role[]
}

/** A place on the expert panel. */
export interface SeatFacts {
  readonly sub: string
  /** The declaration: undefined until made; `true` means that the expert is recused. */
  readonly conflict?: boolean | undefined
}

export interface TaskFacts {
  readonly id: string
  readonly kind: TaskKind
  readonly state: 'open' | 'completed' | 'cancelled'
  readonly epoch: number
  readonly assignee?: { readonly sub: string; readonly name: string } | undefined
}

export interface CaseFacts {
  readonly stage: Stage
  readonly organisation: string
  readonly panel: readonly SeatFacts[]
  readonly tasks: readonly TaskFacts[]
  readonly correctionsRequested: number
  /** People who accepted, assigned or proposed: officials who have worked on the case. */
  readonly handledBy: readonly string[]
  /** Set once the decision is taken, before it is issued. */
  readonly decidedBy?: { readonly sub: string } | undefined
  readonly proposal?: { readonly by: { readonly sub: string } } | undefined
}

/** A claim on a task: the epoch says which claim, so that an act under an earlier one is recognised. */
export interface Claim {
  readonly task: string
  readonly epoch: number
}
