/** The acts on a recognition: duties of the recognised CA, supervision, and the proceedings that end it. */
import type { Claim } from '../case-facts.ts'
import type { FollowingFacts, FollowingRule } from '../following/act-rule.ts'
import { commonRules } from '../following/common.ts'

interface Named {
  readonly by: { readonly sub: string }
}

/** What the rules need to know of a recognition. */
export interface RecognitionFacts extends FollowingFacts {
  readonly findings?: readonly Named[] | undefined
  readonly supervision?: readonly Named[] | undefined
  readonly ending?:
    | {
        readonly by: { readonly sub: string }
        readonly checked?: Named | undefined
        readonly hearing?: { readonly chair?: { readonly sub: string } | undefined } | undefined
      }
    | undefined
  readonly inspections?:
    | readonly {
        readonly id: string
        readonly plan?: { readonly inspectors: readonly { readonly sub: string }[] } | undefined
        readonly report?: Named | undefined
      }[]
    | undefined
  /** Who had a part in matters that are settled and not kept with the case any more. */
  readonly formerlyInvolved?: readonly string[] | undefined
}

type Rule = FollowingRule<RecognitionFacts>

const running = ['in-force', 'ending'] as const
const supervision = ['supervisor', 'provincial'] as const

/** Who proposed the ending, inspected the CA or found against it. */
export const involvedInEnding = ({
  ending,
  findings = [],
  supervision: recorded = [],
  inspections = [],
  formerlyInvolved = [],
}: RecognitionFacts): string[] => [
  ...(ending ? [ending.by.sub] : []),
  ...[...findings, ...recorded].map(({ by }) => by.sub),
  ...inspections.flatMap(({ plan }) => plan?.inspectors.map(({ sub }) => sub) ?? []),
  ...formerlyInvolved,
]

const notProposer = {
  rule: 'not-who-proposed',
  not: ({ ending }: RecognitionFacts) => [ending?.by.sub],
}
const notChecker = {
  rule: 'decider-not-legal-reviewer',
  not: ({ ending }: RecognitionFacts) => [ending?.checked?.by.sub],
}
const notChair = {
  rule: 'decider-not-chair',
  not: ({ ending }: RecognitionFacts) => [ending?.hearing?.chair?.sub],
}
/** Whoever has inspected the CA or found against it has investigated (Administrative License Law 48). */
const chairNotInvolved = { rule: 'chair-not-involved', not: involvedInEnding }

const notRecorder = {
  rule: 'inspection-signed-by-two',
  not: ({ tasks, inspections }: RecognitionFacts, claim: Claim | undefined) => {
    const subject = tasks.find(({ id }) => id === claim?.task)?.subject
    return [inspections?.find(({ id }) => id === subject)?.report?.by.sub]
  },
}

const legal = [notProposer, { ...notChair, rule: 'legal-reviewer-not-chair' }]

const ofProvider = {
  'file-change': { by: ['applicant'], in: running },
  'report-duty': { by: ['applicant'], in: running },
  'report-incident': { by: ['applicant'], in: running },
  'answer-ending': { by: ['applicant'], in: ['ending'] },
  'waive-ending-rights': { by: ['applicant'], in: ['ending'] },
} as const satisfies Record<string, Rule>

const ofSupervision = {
  'accept-change': { by: ['supervisor'], in: running, task: 'examine-change' },
  'refuse-change': { by: ['supervisor'], in: running, task: 'examine-change' },
  'accept-report': { by: ['supervisor'], in: running, task: 'examine-duty' },
  'return-report': { by: ['supervisor'], in: running, task: 'examine-duty' },
  'settle-incident': { by: ['supervisor'], in: running, task: 'examine-incident' },
  'record-finding': { by: supervision, in: running },
  'record-supervision': { by: supervision, in: running },
  'record-observation': { by: supervision, in: running },
  'plan-inspection': { by: supervision, in: running },
  'cancel-inspection': { by: supervision, in: running },
  'file-inspection': { by: supervision, in: running, task: 'carry-out-inspection' },
  'confirm-inspection': {
    by: supervision,
    in: running,
    task: 'confirm-inspection',
    separate: [notRecorder],
  },
  'return-inspection': {
    by: supervision,
    in: running,
    task: 'confirm-inspection',
    separate: [notRecorder],
  },
  'order-rectification': { by: ['supervisor'], in: running, task: 'settle-finding' },
  'close-finding': { by: ['supervisor'], in: running, task: 'settle-finding' },
  'propose-ending': { by: ['supervisor'], in: ['in-force'] },
  'drop-ending': { by: ['supervisor', 'head'], in: ['ending'] },
} as const satisfies Record<string, Rule>

const ofEnding = {
  'appoint-ending-chair': { by: ['division-head'], in: ['ending'], task: 'appoint-ending-chair' },
  'announce-ending-hearing': {
    by: ['chair'],
    in: ['ending'],
    task: 'announce-ending-hearing',
    separate: [chairNotInvolved],
  },
  'hold-ending-hearing': {
    by: ['chair'],
    in: ['ending'],
    task: 'hold-ending-hearing',
    separate: [chairNotInvolved],
  },
  'pass-ending': { by: ['legal'], in: ['ending'], task: 'check-ending', separate: legal },
  'return-ending': { by: ['legal'], in: ['ending'], task: 'check-ending', separate: legal },
  'decide-ending': {
    by: ['head'],
    in: ['ending'],
    task: 'decide-ending',
    separate: [notProposer, notChecker, notChair],
  },
} as const satisfies Record<string, Rule>

const told: Rule = { by: [], in: running }
const byOtherCases = {
  'note-exit': told,
  'end-recognition': told,
  'restrict-recognition': told,
  'note-finding': told,
  'note-recovery': told,
  'note-penalty': { by: [], in: [...running, 'cancellation'] },
  'note-renewal': told,
  'note-change': told,
  'renew-recognition': told,
  'change-recognition': told,
} as const satisfies Record<string, Rule>

export const recognitionRules = {
  ...commonRules<RecognitionFacts>(running),
  ...ofProvider,
  ...ofSupervision,
  ...ofEnding,
  ...byOtherCases,
}
