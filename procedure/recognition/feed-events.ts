/** What the feed of supervision tells of: events of a recognition by what they are about, and how its other cases move. */

const ofRecognition = {
  recognition: [
    ...(['open', 'expired', 'recognition-ended', 'end-recognition', 'cancelled'] as const),
    ...(['restrict-recognition', 'restriction-ended', 'renew-recognition'] as const),
    ...(['note-renewal', 'change-recognition', 'close'] as const),
  ],
  duty: ['duty-owed', 'report-duty', 'duty-missed', 'accept-report', 'return-report'],
  change: ['file-change', 'accept-change', 'refuse-change'],
  incident: ['report-incident', 'settle-incident'],
  finding: [
    ...(['record-finding', 'note-finding', 'order-rectification', 'finding-corrected'] as const),
    'close-finding',
  ],
  inspection: [
    ...(['plan-inspection', 'cancel-inspection', 'file-inspection'] as const),
    ...(['inspection-concluded', 'inspection-closed'] as const),
  ],
  observation: ['record-observation'],
  supervision: ['record-supervision'],
  ending: ['propose-ending', 'drop-ending', 'decide-ending'],
  penalty: ['note-penalty'],
  exit: ['note-exit'],
} as const satisfies Record<string, readonly string[]>

export type FeedTopic = keyof typeof ofRecognition | 'complaint'
export const feedTopics: readonly FeedTopic[] = [
  ...(Object.keys(ofRecognition) as (keyof typeof ofRecognition)[]),
  'complaint',
]

const topics = new Map<string, FeedTopic>(
  Object.entries(ofRecognition).flatMap(([topic, acts]) =>
    acts.map((act) => [act, topic as FeedTopic] as const),
  ),
)
/** Of complaints, penalty cases and exits only that they began, moved on and ended. */
const ofOthers = ['open', 'enter-stage', 'close'] as const

export const feedActs: readonly string[] = [...topics.keys()]
export const feedActsOfOthers: readonly string[] = ofOthers

/** What an event is about. */
export const topicOf = (kind: string, act: string): FeedTopic =>
  kind === 'complaint' || kind === 'penalty' || kind === 'exit'
    ? kind
    : (topics.get(act) ?? 'recognition')

/** Values of an event’s detail that name no person and quote nobody. */
export const feedFacts = [
  ...(['duty', 'due', 'change', 'finding', 'inspection', 'incident', 'severity', 'kind'] as const),
  ...(['status', 'decision', 'plannedEnd', 'penalty', 'exit', 'outcome', 'type'] as const),
] as const
