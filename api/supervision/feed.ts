/** Events of supervision for provinces and other systems: what happened to which recognition, by no name and without a text. */
import { z } from 'zod'
import { anyStages, followingKinds } from '../../procedure/case-kinds.ts'
import { feedFacts, feedTopics, topicOf } from '../../procedure/recognition/feed-events.ts'
import type { SupervisionFeedRow } from '../../storage/records/supervision-feed.ts'

export const SupervisionEvent = z
  .object({
    cursor: z.string().describe('Place in the feed; pass as `after`'),
    topic: z.enum(feedTopics),
    act: z.string(),
    at: z.iso.datetime(),
    kind: z.enum(followingKinds).describe('Kind of the case'),
    case: z.uuid(),
    event: z.int().positive().describe('Number within the case; tells a repetition'),
    stage: z.enum(anyStages),
    recognition: z.uuid().optional(),
    province: z.string().optional().describe('Absent: national'),
    name: z.record(z.string(), z.string()).describe('Of the CA, by language'),
    facts: z
      .record(z.string(), z.string())
      .describe('What it concerns: a duty, a finding, a status; never a person or a text'),
  })
  .meta({ id: 'SupervisionEvent' })
type SupervisionEvent = z.infer<typeof SupervisionEvent>

export function supervisionEvent(row: SupervisionFeedRow): SupervisionEvent {
  const { cursor, act, at, kind, id, event, stage, recognition, province, name, detail } = row
  const facts = feedFacts.flatMap((name) => {
    const value = detail[name]
    return typeof value === 'string' && value.length <= 100 ? [[name, value] as const] : []
  })
  return {
    ...{ cursor, topic: topicOf(kind, act), act, at, case: id, event },
    kind: kind as SupervisionEvent['kind'],
    stage: stage as SupervisionEvent['stage'],
    ...(recognition !== null && { recognition }),
    ...(province !== null && { province }),
    name: { ...name },
    facts: Object.fromEntries(facts),
  }
}
