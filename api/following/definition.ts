/** What the interface needs to know of a kind of case after a grant: its schemas, its rules, and who sees what of it. */
import type { z } from 'zod'
import type { FollowingCase } from '../../domain/case.ts'
import type { FollowingKind } from '../../procedure/case-kinds.ts'
import type { FollowingRules } from '../../procedure/following/act-rule.ts'
import type { Person } from '../../domain/person.ts'
import type { Role } from '../../procedure/roles.ts'

export interface FollowingDefinition<C extends FollowingCase = FollowingCase> {
  readonly kind: FollowingKind
  /** Path of its collection: /recognitions */
  readonly path: string
  readonly tag: string
  /** What it is called in sentences: “recognition”. */
  readonly noun: string
  readonly state: z.ZodObject & z.ZodType<C>
  readonly rules: FollowingRules<C>
  /** What is sent with each act of its own; `claim` is added to those that complete a task. */
  readonly contents: Readonly<Record<string, z.ZodObject>>
  /** One sentence for each act of its own. */
  readonly summaries: Readonly<Record<string, string>>
  /** Who has business with such cases at all. */
  readonly readers: readonly Role[]
  /** The case as the person may see it; undefined where they may not know of it. */
  readonly viewFor: (person: Person, state: C) => C | undefined
}
