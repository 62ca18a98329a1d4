/** The messages of a dossier: one update for each act of a person, so that whoever acts gets an answer. */
import type { UpdateDefinition } from '@temporalio/common'
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import { type ActName, actNames } from '../procedure/acts.ts'
import type { ActMessage } from '../domain/act.ts'
import type { CommentContent } from '../domain/matter/public-comment.ts'
import type { CaseState, FollowingCase } from '../domain/case.ts'
import type { FollowingMessage } from '../domain/following/opening.ts'
import type { CaseKind, FollowingKind } from '../procedure/case-kinds.ts'
import type { CalendarVersion } from '../domain/calendar-version.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { PartnerImport } from '../domain/partner-list.ts'
import type { Person, PersonName } from '../domain/person.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import type { Calendar } from '../procedure/working-days.ts'

/** The number of the event that recorded the act; answered only once ledger and projection hold it. */
export interface ActAnswer {
  readonly event: number
}

export type ActUpdate<A extends ActName> = UpdateDefinition<ActAnswer, [ActMessage<A>]>
const act = <A extends ActName>(name: A): ActUpdate<A> => defineUpdate(name)

export const updates = Object.fromEntries(actNames.map((name) => [name, act(name)])) as unknown as {
  readonly [A in ActName]: ActUpdate<A>
}

/** A comment of the public, whose sender is not known. */
export type CommentMessage = Omit<ActMessage<'nudge'>, 'payload'> & {
  readonly payload: CommentContent
}
export const commented = defineUpdate<ActAnswer, [CommentMessage]>('comment')

/** The calendar has changed: every clock that runs is computed anew; answers how many moved. */
export const recomputeClocks = defineUpdate<{ readonly moved: number }, []>('recompute-clocks')

/** Answers once the opening of the dossier is recorded; sent together with the start of the workflow. */
export const opened = defineUpdate<ActAnswer, [Pick<Opening, 'key' | 'fingerprint'>]>('opened')

/** The state that the procedure holds; for support, the API reads the projection. */
export const readDossier = defineQuery<Dossier>('dossier')

/** Any act on a case that follows a grant; its name and payload are in the message. */
export const caseAct = defineUpdate<ActAnswer, [FollowingMessage]>('act')
export const readCase = defineQuery<FollowingCase>('case')

/** A dossier about a recognition is its CA's, whoever opens it, and has the files that still say something. */
export type Inherited = Pick<
  Dossier,
  'organisation' | 'agency' | 'documents' | 'confidential' | 'basis'
>

/** How any case stands: its state, and the rules and arrangements that it is judged by. */
export interface Standing {
  readonly state: CaseState
  readonly rules: RuleSet
  readonly calendar: Calendar
}
export const readStanding = defineQuery<Standing>('standing')

/** What opens a dossier: everything that may differ between deployments enters history here. */
export interface Opening {
  readonly id: string
  readonly by: Person
  readonly rules: RuleSet
  /** The recognition that is to be renewed (Administrative License Law 50). */
  readonly renews?: {
    readonly number: string
    readonly validUntil: string
    readonly recognition?: string
  }
  /** The recognition that is to be changed, and how (Administrative License Law 49). */
  readonly changes?: Dossier['changes']
  /** What a dossier about a recognition begins with, from the filing that it goes on from. */
  readonly inherits?: Inherited
  readonly key: string
  readonly fingerprint: string
}

/** Which proposal of a calendar a second person confirms; what a run hands to the next. */
export interface CalendarOrder {
  readonly proposal: string
  readonly year: number
  readonly version: number
  readonly by: PersonName
  readonly decided?: CalendarVersion
  readonly progress?: CalendarProgress
}

/** How far the dossiers have been asked to compute their clocks anew. */
export interface CalendarProgress {
  readonly passes: number
  /** Dossiers whose clocks moved, over all passes. */
  readonly moved: number
  /** Dossiers that did not answer in the last pass. */
  readonly left: number
}

/** Answers once the proposal is decided; sent together with the start of the workflow. */
export const calendarConfirmed = defineUpdate<CalendarVersion, []>('calendar-confirmed')
export const readCalendarProgress = defineQuery<CalendarProgress>('calendar-progress')

/** One workflow per version of a year's calendar. */
export const calendarWorkflowId = (year: number, version: number): string =>
  `calendar:${year}:${version}`

/** Answers once the list is judged and kept; sent together with the start of the workflow. */
export const listImported = defineUpdate<PartnerImport, []>('list-imported')
/** One workflow per upload, and one per source that is asked daily. */
export const partnerImportWorkflowId = (id: string): string => `partner-import:${id}`
export const partnerListWorkflowId = (source: string): string => `partner-list:${source}`

/** One workflow probes the status services of all recognitions; told so, it looks at once who is due. */
export const probingWorkflowId = 'status-probes'
export const probeNow = defineSignal('probe-now')

/** The workflow of each kind of case after a grant. */
export const followingWorkflows = {
  recognition: 'superviseRecognition',
  complaint: 'handleComplaint',
  penalty: 'conductPenaltyCase',
  exit: 'conductExit',
} as const satisfies Record<FollowingKind, string>

/** The register has changed, or something was decided: what is published is to follow. */
export const registerChanged = defineSignal('register-changed')
/** One workflow publishes for the whole deployment. */
export const publicationWorkflowId = 'register-publication'

/** One workflow per case; its id names it to people who look into Temporal. */
export const caseWorkflowId = (kind: CaseKind, id: string): string => `${kind}:${id}`

/** One workflow per dossier. */
export const dossierWorkflowId = (dossier: string): string => caseWorkflowId('dossier', dossier)

/** Examine certificates, or ask providers of other countries: served by workers of their own, with limits of their own. */
export const checkActivities = [
  'examineCertificates',
  'fetchStatus',
  'probeRecognition',
  'fetchPartnerList',
] as const

/** The task queue of those, beside the one of the procedure. */
export const checksQueueOf = (taskQueue: string): string => `${taskQueue}-checks`
