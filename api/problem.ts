/** A refused request, thrown anywhere in the interface and rendered once, as RFC 9457 problem details. */
import type { Refusal } from '../procedure/failures.ts'
import type { ProblemType } from './problem-types.ts'

/** One thing wrong with what was sent, by JSON Pointer (RFC 6901). */
export interface FieldError {
  readonly pointer: string
  readonly detail: string | { readonly en: string; readonly 'zh-CN': string }
  readonly [fact: string]: unknown
}

export class Problem extends Error {
  readonly type: ProblemType
  readonly facts: Readonly<Record<string, unknown>>
  readonly errors: readonly FieldError[] | undefined
  /** The sentence in Chinese, where there is one of its own. */
  readonly chinese: string | undefined

  constructor(
    type: ProblemType,
    message: string | { readonly en: string; readonly 'zh-CN': string },
    facts: Readonly<Record<string, unknown>> = {},
    errors?: readonly FieldError[],
  ) {
    super(typeof message === 'string' ? message : message.en)
    this.chinese = typeof message === 'string' ? undefined : message['zh-CN']
    this.type = type
    this.facts = facts
    this.errors = errors
  }

  static of({ type, message, facts }: Refusal): Problem {
    return new Problem(type, message, facts)
  }
}
