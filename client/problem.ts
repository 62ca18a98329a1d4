/** What the interface answers when it refuses (RFC 9457), as an error that says what to do. */

export interface FieldProblem {
  /** JSON Pointer into what was sent. */
  readonly pointer: string
  readonly detail: string
}

export interface ProblemDetails {
  readonly type?: string
  readonly title?: string
  readonly detail?: string
  /** What to do next. */
  readonly action?: string
  readonly errors?: readonly FieldProblem[]
  readonly [fact: string]: unknown
}

/** A request that was not answered with success. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly problem: ProblemDetails

  constructor(status: number, problem: ProblemDetails) {
    super(`${status} ${problem.title ?? ''}: ${problem.detail ?? ''}`)
    this.status = status
    this.problem = problem
  }

  /** `wrong-stage`, `incomplete` …: the last part of the type. */
  get kind(): string | undefined {
    return this.problem.type?.split('/').at(-1)
  }
}

/** Reads the refusal of a response, whatever stands in its body. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const text = await response.text()
  try {
    return new ProblemError(response.status, JSON.parse(text) as ProblemDetails)
  } catch {
    return new ProblemError(response.status, {
      title: response.statusText,
      detail: text.slice(0, 500),
    })
  }
}
