/** What every case has in common, whatever its kind: who it is about, what has happened, and what is waited for. */
import { z } from 'zod'
import { anyStages, followingKinds } from '../procedure/case-kinds.ts'
import { Clock } from './clock.ts'
import { Document } from './document.ts'
import { Notice } from './notice.ts'
import { PersonName } from './person.ts'
import { Task } from './task.ts'

/** The parts of a case that the machinery of acts, clocks, notices and tasks works on. */
export interface CaseState {
  id: string
  organisation: string
  ruleSet: string
  stage: (typeof anyStages)[number]
  events: number
  clocks: Clock[]
  notices: Notice[]
  documents: Document[]
  tasks: Task[]
}

/** The parts that a case after a grant has, beside those of its own kind. */
export const followingParts = {
  id: z.uuid(),
  kind: z.enum(followingKinds),
  organisation: z.string().describe('Whose case it is: the recognised CA’s organisation'),
  province: z.string().optional().describe('Province whose body sees it; absent: national'),
  name: z.record(z.string(), z.string()).describe('What people know the case by, by language'),
  openedBy: PersonName,
  openedAt: z.iso.datetime(),
  ruleSet: z.string(),
  stage: z.enum(anyStages),
  outcome: z.string().optional(),
  events: z.int().nonnegative(),
  clocks: z.array(Clock),
  notices: z.array(Notice),
  documents: z.array(Document),
  tasks: z.array(Task),
}

/** Any case after a grant, without what is particular to its kind. */
export const FollowingCase = z.object(followingParts)
export type FollowingCase = z.infer<typeof FollowingCase>
