/** Takes out of texts what tells of people: addresses of e-mail, telephone and identity numbers, bearer tokens. */

const patterns: readonly (readonly [RegExp, string])[] = [
  [/[^\s<>"'(),;:=@]+@[^\s<>"'(),;:@]+\.[^\s<>"'(),;:@]+/gu, '[e-mail]'],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]+)?/g, '[token]'],
  [/(?<![\w.:-])(?:\+|00)\d[\d ()-]{6,}\d(?![\w-])/g, '[number]'],
  [/(?<![\w.:-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\w-])/g, '[number]'],
  [/(?<![\w.:-])\d{17}[\dXx](?![\w-])/g, '[number]'],
]

/** Ids of cases and requests may look like numbers of people. */
const ids = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i

export const redacted = (text: string): string =>
  text
    .split(ids)
    .map((part, place) =>
      place % 2 === 1
        ? part
        : patterns.reduce((left, [pattern, put]) => left.replace(pattern, put), part),
    )
    .join('')

/** An error for the log: its kind, its words without what tells of people, where it came from. */
export function redactedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: redacted(String(error)) }
  const { code, type, cause } = error as Error & { code?: unknown; type?: unknown }
  return {
    type: error.name,
    message: redacted(error.message),
    stack: redacted(error.stack ?? ''),
    ...(typeof code === 'string' && { code }),
    ...(typeof type === 'string' && { failure: type }),
    ...(cause !== undefined && { cause: redactedError(cause) }),
  }
}
