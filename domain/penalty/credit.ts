/** What a penalty leaves on record: a public entry that expires, and restrictions that are enforced at intake. */
import { z } from 'zod'
import { Words } from './measures.ts'

const Day = z.iso.date().describe('Asia/Shanghai')
const Number = z.string().max(100).describe('文号 of the decision')

export const CreditEntry = z
  .object({
    penalty: z.uuid(),
    decision: Number,
    party: z.record(z.string(), z.string()).describe('Name by language'),
    violation: Words,
    article: Words,
    measures: z.array(Words),
    from: Day.describe('When the decision was served'),
    until: Day.describe('Last day of its publication'),
    corrections: z.array(z.object({ at: z.iso.datetime(), text: Words })),
    state: z.enum(['published', 'removed', 'expired']),
  })
  .meta({ id: 'CreditEntry' })
export type CreditEntry = z.infer<typeof CreditEntry>

export const Restriction = z
  .object({
    kind: z.enum(['organisation', 'person']),
    names: z.array(z.string()).min(1).describe('Every name that it is known by'),
    identifier: z.string().optional(),
    what: Words,
    from: Day,
    until: Day.describe('Last day'),
    decision: Number,
  })
  .meta({ id: 'Restriction' })
export type Restriction = z.infer<typeof Restriction>
