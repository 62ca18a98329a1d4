/** What the interface answers when it refuses (RFC 9457), as an error. */
export interface FieldProblem {
  /** JSON Pointer into what was sent. */
  readonly pointer: string
  readonly detail: string
}

export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** What to do next. */
  readonly action: string
  readonly instance: string
  readonly errors?: readonly FieldProblem[]
  readonly [fact: string]: unknown
}

export class ProblemError extends Error {
  /** Absent where no answer came, or none that can be read. */
  readonly details: ProblemDetails | undefined
  readonly status: number

  constructor(status: number, details: ProblemDetails | undefined, cause?: unknown) {
    super(details?.title ?? `status ${status}`, { cause })
    this.status = status
    this.details = details
  }

  static async from(response: Response): Promise<ProblemError> {
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
    const details = isProblem ? ((await response.json()) as ProblemDetails) : undefined
    return new ProblemError(response.status, details)
  }

  static unreachable(cause: unknown): ProblemError {
    return new ProblemError(0, undefined, cause)
  }

  /** `not-found`, `conflict` …: the last part of the type. */
  get kind(): string | undefined {
    return this.details?.type.split('/').at(-1)
  }
}
