/** Every piece of evidence that the record of a dossier mentions, and what it is. */
import { z } from 'zod'

/** A reference to evidence as packages of any age write it. */
const Reference = z.object({
  key: z.string().min(1),
  versionId: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().nonnegative(),
  mediaType: z.string(),
})

export interface Mention {
  readonly reference: z.infer<typeof Reference>
  /** The property that holds it: `evidence`, `form`, `document`. */
  readonly as: string
  /** What holds it: a document, a filing, a notice, a decision. */
  readonly holder: Readonly<Record<string, unknown>>
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

interface Place {
  readonly value: object
  readonly as: string
  readonly holder: Readonly<Record<string, unknown>>
}

/** What lies directly inside: of an object by name, because not every store keeps the order of properties. */
function* inside({ value, as, holder }: Place): Generator<Place, void, undefined> {
  if (Array.isArray(value)) {
    for (const each of value as unknown[]) if (isObject(each)) yield { value: each, as, holder }
    return
  }
  const of = value as Record<string, unknown>
  for (const name of Object.keys(of).sort()) {
    const each = of[name]
    if (isObject(each)) yield { value: each, as: name, holder: of }
  }
}

/** In the order of the values, depth first. */
export function* mentionsIn(root: unknown): Generator<Mention, void, undefined> {
  const under = isObject(root) ? [inside({ value: root, as: '', holder: {} })] : []
  for (let at = under.at(-1); at; at = under.at(-1)) {
    const next = at.next()
    if (next.done) under.pop()
    else {
      const { value, as, holder } = next.value
      const reference = 'versionId' in value ? Reference.safeParse(value).data : undefined
      if (reference) yield { reference, as, holder }
      else under.push(inside(next.value))
    }
  }
}

/**
 * What an event mentions. Its detail is not looked into: there people wrote what they liked, and what they wrote must
 * not reach for evidence.
 */
export const mentionsOf = (event: unknown): Generator<Mention, void, undefined> =>
  mentionsIn(isObject(event) ? { changes: event.changes, documents: event.documents } : {})

/** One object version. */
export const identityOf = ({ key, versionId }: Mention['reference']): string =>
  `${key} version ${versionId}`
