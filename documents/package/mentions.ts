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

/** Walks without recursion: what is read back from a package may be nested without end. */
export function* mentionsIn(root: unknown): Generator<Mention, void, undefined> {
  const pending: { value: unknown; as: string; holder: Record<string, unknown> }[] = [
    { value: root, as: '', holder: {} },
  ]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, as, holder } = next
    if (!isObject(value)) continue
    const reference = Reference.safeParse(value)
    if (reference.success) yield { reference: reference.data, as, holder }
    else {
      // By name, because not every store keeps the order of properties.
      const inside = Object.entries(value)
      if (!Array.isArray(value)) inside.sort(([one], [other]) => (one < other ? -1 : 1))
      inside.reverse()
      const of = Array.isArray(value) ? holder : value
      for (const [key, each] of inside)
        pending.push({ value: each, as: Array.isArray(value) ? as : key, holder: of })
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
