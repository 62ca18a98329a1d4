/** Every kind of case after a grant, as the interface knows it. */
import type { z } from 'zod'
import type { FollowingKind } from '../../procedure/case-kinds.ts'
import type { Role } from '../../procedure/roles.ts'
import { complaintDefinition } from './complaint.ts'
import type { FollowingDefinition } from './definition.ts'
import { exitDefinition } from './exit.ts'
import { penaltyDefinition } from './penalty.ts'
import { recognitionDefinition } from './recognition.ts'

// A definition is of its own kind of state; what works on all of them looks only at what all have.
export const definitions: Partial<Record<FollowingKind, FollowingDefinition<never>>> = {
  complaint: complaintDefinition as unknown as FollowingDefinition<never>,
  exit: exitDefinition as unknown as FollowingDefinition<never>,
  penalty: penaltyDefinition as unknown as FollowingDefinition<never>,
  recognition: recognitionDefinition as unknown as FollowingDefinition<never>,
}

/** The acts that complete a task of such a case, with what is sent and who does them. */
export const followingCompletions: readonly {
  readonly act: string
  readonly content: z.ZodObject
  readonly by: readonly Role[]
}[] = Object.values(definitions).flatMap(({ rules, contents }) =>
  Object.entries(contents).flatMap(([act, content]) => {
    const rule = rules[act]
    return rule?.task === undefined ? [] : [{ act, content, by: rule.by }]
  }),
)
