/** What the applicant may change once the application is filed: what a notice asks for, and nothing else. */
import { sectionKeys } from './filing-policy.ts'
import { refuse, type Refusal } from './failures.ts'
import { authorityRecords, requiredDocuments } from './required-documents.ts'
import { type ChangeFacts, openTypes } from './scope-change.ts'
import type { Role } from './roles.ts'
import type { Stage } from './stages.ts'

interface Item {
  /** Document type or form section. */
  readonly document: string
  /** JSON Pointer into the form; absent: the whole section. */
  readonly pointer?: string | undefined
}

export interface AskedFacts extends ChangeFacts {
  readonly stage: Stage
  readonly correction?: { readonly items: readonly Item[] } | undefined
  readonly supplements: readonly {
    readonly items: readonly Item[]
    readonly answer?: unknown
    readonly closed?: unknown
  }[]
}

const notAsked = (what: readonly string[], asked: readonly string[]): Refusal =>
  refuse('NotAsked', `expected what the notice asks for, got ${what.join(', ')}`, { asked })

/** The sections that a notice opens, by their own name or by a document that belongs to them. */
const sectionsAsked = (items: readonly Item[]): readonly string[] =>
  items.flatMap(({ document }) => {
    if ((sectionKeys as readonly string[]).includes(document)) return [document]
    return requiredDocuments.filter(({ code }) => code === document).map(({ section }) => section)
  })

/** During correction a section that the notice does not name is refused. */
export function sectionsRefused(
  { correction }: AskedFacts,
  sections: readonly string[],
): Refusal | undefined {
  if (!correction) return undefined
  const asked = sectionsAsked(correction.items)
  const outside = sections.filter((section) => !asked.includes(section))
  return outside.length > 0 ? notAsked(outside, asked) : undefined
}

/** JSON Pointers (RFC 6901) of what differs between two values, the deepest that name each difference. */
export function differences(before: unknown, after: unknown, at = ''): string[] {
  if (Object.is(before, after)) return []
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  if (Array.isArray(before) && Array.isArray(after)) {
    const isSame = (each: unknown, index: number) => differences(each, after[index]).length === 0
    return before.length === after.length && before.every(isSame) ? [] : [at]
  }
  if (!isObject(before) || !isObject(after)) return [at]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) =>
    differences(before[key], after[key], `${at}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`),
  )
}

/** Fields outside the pointers of the notice stay as they were filed; a section named without a pointer is open as a whole. */
export function fieldsRefused(
  { correction }: AskedFacts,
  changed: readonly string[],
): Refusal | undefined {
  if (!correction) return undefined
  const whole = correction.items.filter(({ pointer }) => pointer === undefined)
  const open = [
    ...sectionsAsked(whole).map((section) => `/${section}`),
    ...correction.items.flatMap(({ pointer }) => (pointer === undefined ? [] : [pointer])),
  ]
  const outside = changed.filter(
    (path) => !open.some((asked) => path === asked || path.startsWith(`${asked}/`)),
  )
  return outside.length > 0 ? notAsked(outside, open) : undefined
}

/** Which type of file a person may attach in this stage: what was asked for, or the authority's own records. */
export function typeRefused(
  facts: AskedFacts,
  type: string,
  roles: readonly Role[],
): Refusal | undefined {
  const isRecord = authorityRecords.includes(type)
  if (!roles.includes('applicant'))
    return isRecord && !['draft', 'correction'].includes(facts.stage)
      ? undefined
      : notAsked([type], authorityRecords)
  if (isRecord) return notAsked([type], [])
  if (facts.stage === 'draft') {
    const open = openTypes(facts)
    return open.includes(type) ? undefined : notAsked([type], open)
  }
  const open = facts.supplements.filter(({ answer, closed }) => !answer && !closed)
  const items = facts.correction?.items ?? open.flatMap(({ items: asked }) => asked)
  const asked = items.map(({ document }) => document)
  const types: readonly string[] = requiredDocuments
    .filter(({ code, section }) => asked.includes(code) || asked.includes(section))
    .map(({ code }) => code)
  return types.includes(type) ? undefined : notAsked([type], types)
}
