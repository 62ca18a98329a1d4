/** The statutory clocks, each with its article; the periods come from the rule set. */
import { complaintClocks } from './complaint/clocks.ts'
import { type ClockRule, defineClock as clock } from './define-clock.ts'
import { exitClocks } from './exit/clocks.ts'
import { penaltyClocks } from './penalty/clocks.ts'
import { recognitionClocks } from './recognition/clocks.ts'

const law = 'Administrative License Law art.'

export const clocks = {
  C1: clock(['Completeness examination', '形式审查'], `${law} 32(4)`, (rules) => ({
    workingDays: rules.intakeWorkingDays,
  })),
  C2: clock(
    ['Examination after correction', '补正后审查'],
    `${law} 32(4), by analogy`,
    (rules) => ({
      workingDays: rules.recheckWorkingDays,
    }),
  ),
  C3: clock(['Decision', '作出决定'], `${law} 42`, (rules) => ({
    workingDays: rules.decisionWorkingDays,
  })),
  C4: clock(['Time not counted', '不计入期限的时间'], `${law} 45`),
  C5: clock(['Delivery of the decision', '送达决定'], `${law} 44`, (rules) => ({
    workingDays: rules.deliveryWorkingDays,
  })),
  C6: clock(['Request for a hearing', '申请听证'], `${law} 47`, (rules) => ({
    workingDays: rules.hearingRequestWorkingDays,
  })),
  C7: clock(['Holding of the hearing', '组织听证'], `${law} 47`, (rules) => ({
    workingDays: rules.hearingWorkingDays,
  })),
  C8: clock(['Request for renewal', '申请延续'], `${law} 50`),
  C9: clock(['Decision on renewal', '作出延续决定'], `${law} 50`),
  C10: clock(['Objection to publication', '对公开提出异议'], `${law} 5`, (rules) => ({
    workingDays: rules.objectionWorkingDays,
  })),
  C11: clock(['Reply to a consultation', '回复征求意见'], 'policy', (rules) => ({
    workingDays: rules.consultationWorkingDays,
  })),
  'comment-objection': clock(
    ['Objection to the public consultation', '对公开征求意见提出异议'],
    `${law} 5`,
    ({ publicComment }) => ({ workingDays: publicComment?.objectionWorkingDays ?? 0 }),
  ),
  'public-comment': clock(['Public comment', '公开征求意见'], 'policy', ({ publicComment }) => ({
    workingDays: publicComment?.workingDays ?? 0,
  })),
  lapse: clock(['Answer to a correction notice', '答复补正告知'], 'policy'),
  hold: clock(['Hold', '暂缓办理'], 'policy'),
  ...recognitionClocks,
  ...complaintClocks,
  ...penaltyClocks,
  ...exitClocks,
} as const satisfies Record<string, ClockRule>

export type ClockId = keyof typeof clocks
export const clockIds = Object.keys(clocks) as [ClockId, ...ClockId[]]

/** Clocks that run against the applicant; those of the authority are on its people's desks. */
export const applicantsClocks: readonly ClockId[] = [
  'lapse',
  'C6',
  'C8',
  'C10',
  'comment-objection',
]

/** Before such a clock ends, its applicant is reminded: a courtesy of the policy, which changes no period. */
export const reminderDays = 2

/** Reasons for which time is not counted (Administrative License Law 45): a closed list. */
export const pauseReasons = [
  'hearing',
  'testing',
  'inspection',
  'appraisal',
  'expert-review',
] as const
export type PauseReason = (typeof pauseReasons)[number]
