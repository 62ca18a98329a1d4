/** What the rules need to know of a case and of the person who acts; a dossier's state satisfies it as it is. */
import type { Role } from './roles.ts'
import type { Stage } from './stages.ts'
import type { TaskKind } from './tasks.ts'

export interface PersonFacts {
  readonly sub: string
  readonly organisation: string
  readonly roles: readonly Role[]
}

interface Named {
  readonly sub: string
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
  /** The matter that the task is about: a pause, a consultation, a notice. */
  readonly subject?: string | undefined
  readonly assignee?: { readonly sub: string; readonly name: string } | undefined
}

/** A dated delegation (代理): the delegate acts in a role of the delegator, and inherits their conflicts. */
export interface DelegationFacts {
  readonly from: Named
  readonly to: Named
  readonly role: Role
  /** ISO instants. */
  readonly starts: string
  readonly ends: string
}

/** An agent of the applicant acts within a power of attorney only (Administrative License Law 29). */
export interface AgencyFacts {
  readonly organisation: string
  /** Last day, ISO date in Asia/Shanghai. */
  readonly until: string
  readonly ended?: boolean | undefined
}

/** Something that one person asked for and another must approve. */
export interface RequestFacts {
  readonly id: string
  readonly by: Named
}

export interface CaseFacts {
  readonly stage: Stage
  readonly organisation: string
  readonly agency?: AgencyFacts | undefined
  readonly panel: readonly SeatFacts[]
  readonly tasks: readonly TaskFacts[]
  readonly correctionsRequested: number
  readonly delegations: readonly DelegationFacts[]
  /** Declarations of interest of officials. */
  readonly declarations: readonly { readonly sub: string; readonly conflict: boolean }[]
  readonly verifications: readonly { readonly by: Named }[]
  readonly pauses: readonly RequestFacts[]
  readonly extension?: RequestFacts | undefined
  readonly deviations: readonly RequestFacts[]
  readonly parties: readonly { readonly sub: string }[]
  readonly consultations: readonly {
    readonly organisation: string
    readonly shared: readonly string[]
  }[]
  readonly confidential: readonly { readonly document: string }[]
  readonly hearing?: { readonly chair?: Named | undefined } | undefined
  /** Officials who have worked on the case: examined, assigned, requested, proposed. */
  readonly handledBy: readonly string[]
  readonly proposal?: { readonly by: Named } | undefined
  readonly legality?: { readonly by: Named } | undefined
  readonly withdrawal?: unknown
  /** Set once the decision is taken, before it is issued. */
  readonly decidedBy?: Named | undefined
}

/** A claim on a task: the epoch says which claim, so that an act under an earlier one is recognised. */
export interface Claim {
  readonly task: string
  readonly epoch: number
}

/** When and under which claim an act is done. */
export interface Circumstance {
  /** ISO instant. */
  readonly at: string
  readonly claim?: Claim | undefined
}
