/** What a case waits for from its applicant: each with the last day, where one is set. */
import type { Stage } from './stages.ts'

export const askKinds = [
  'correct',
  'supplement',
  'claim-hearing',
  'answer-comment-notice',
  'answer-publication',
  'acknowledge',
  'file',
] as const
export type AskKind = (typeof askKinds)[number]

export interface Ask {
  readonly kind: AskKind
  /** The supplement or notice that it is about. */
  readonly about?: string | undefined
  /** ISO date, Asia/Shanghai. */
  readonly due?: string | undefined
}

interface Facts {
  readonly stage: Stage
  readonly organisation: string
  readonly supplements: readonly {
    readonly id: string
    readonly answerBy: string
    readonly answer?: unknown
    readonly closed?: unknown
  }[]
  readonly hearing?:
    | {
        readonly kind: string
        readonly wanted?: boolean | undefined
        readonly waivers: readonly unknown[]
      }
    | undefined
  readonly publicComment?:
    | { readonly announcement?: { readonly notice: string; readonly open: boolean } | undefined }
    | undefined
  readonly publication?: { readonly notice: string; readonly open: boolean } | undefined
  readonly notices: readonly {
    readonly id: string
    readonly to: { readonly kind: string; readonly name: string }
    readonly issuedAt?: string | undefined
    readonly served?: unknown
  }[]
  readonly clocks: readonly {
    readonly id: string
    readonly state: string
    readonly dueDate: string
  }[]
}

const lastDay = ({ clocks }: Facts, id: string) =>
  clocks.find((clock) => clock.id === id && clock.state === 'running')?.dueDate

/** Notices that wait for the proof that they were received (Administrative License Law 44). */
const unread = ({ notices, organisation }: Facts): Ask[] =>
  notices
    .filter(
      ({ to, issuedAt, served }) =>
        to.kind === 'applicant' && to.name === organisation && issuedAt && !served,
    )
    .map(({ id }) => ({ kind: 'acknowledge', about: id }))

/** The most pressing first: what ends the case if it is not done, then what a right depends on, then the rest. */
export function asksOfApplicant(facts: Facts): Ask[] {
  const { stage, supplements, hearing, publicComment, publication } = facts
  if (stage === 'closed') return []
  if (stage === 'draft') return [{ kind: 'file' }]
  const offered =
    stage === 'hearing' && hearing?.kind === 'major-interests' && hearing.wanted === undefined
  const announced = publicComment?.announcement
  return [
    ...(stage === 'correction' ? [{ kind: 'correct' as const, due: lastDay(facts, 'lapse') }] : []),
    ...supplements
      .filter(({ answer, closed }) => !answer && !closed)
      .map(({ id, answerBy }) => ({ kind: 'supplement' as const, about: id, due: answerBy })),
    ...(offered ? [{ kind: 'claim-hearing' as const, due: lastDay(facts, 'C6') }] : []),
    ...(announced?.open
      ? [
          {
            kind: 'answer-comment-notice' as const,
            about: announced.notice,
            due: lastDay(facts, 'comment-objection'),
          },
        ]
      : []),
    ...(publication?.open
      ? [
          {
            kind: 'answer-publication' as const,
            about: publication.notice,
            due: lastDay(facts, 'C10'),
          },
        ]
      : []),
    ...unread(facts),
  ]
}
