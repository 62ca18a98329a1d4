/** What a penalty consists of, and the questions that the law asks of it: within bounds, grave, heavier than another? */
import type { Bilingual } from '../filing-policy.ts'
import type { SupervisionRules } from '../supervision-rules.ts'
import type { MeasureKind, Violation } from './catalogue.ts'

export interface PersonInCharge {
  readonly name: string
  readonly identifier: string
}

/** None of them: no penalty. */
export interface Measures {
  readonly warning?: true | undefined
  /** Yuan. */
  readonly fine?: number | undefined
  /** `until`: last day, Asia/Shanghai. */
  readonly restriction?: { readonly what: Bilingual; readonly until: string } | undefined
  readonly revocation?: true | undefined
  /** Persons who are barred; only with a revocation for which the catalogue has a bar. */
  readonly barred?: readonly PersonInCharge[] | undefined
}

export const kindsOf = (measures: Measures): MeasureKind[] =>
  (['warning', 'fine', 'restriction', 'revocation'] as const).filter(
    (kind) => measures[kind] !== undefined,
  )

export const isPenalty = (measures: Measures): boolean => kindsOf(measures).length > 0

/** The fine that the violation allows, in yuan, for an illegal gain in yuan. */
export function fineBounds({ fine }: Violation, gain = 0): { min: number; max: number } {
  if (!fine) return { min: 0, max: 0 }
  if (!fine.gain || gain < fine.gain.from) return { min: fine.min, max: fine.max }
  const [min, max] = fine.gain.times
  return { min: gain * min, max: gain * max }
}

/** The bound that the measures exceed, as a sentence; undefined where the catalogue allows them. */
export function outOfBounds(
  measures: Measures,
  violation: Violation,
  { gain, today }: { readonly gain?: number | undefined; readonly today: string },
): string | undefined {
  const foreign = kindsOf(measures).find((kind) => !violation.kinds.includes(kind))
  if (foreign)
    return `expected ${violation.kinds.join(' or ')} for ${violation.code}, got ${foreign}`
  const { min, max } = fineBounds(violation, gain)
  const { fine, restriction, revocation, barred = [] } = measures
  if (fine !== undefined && (fine < min || fine > max))
    return `expected a fine of ${min} to ${max} yuan (${violation.article.en}), got ${fine}`
  if (restriction && restriction.until <= today)
    return `expected a restriction that lasts beyond ${today}, got ${restriction.until}`
  if (barred.length > 0 && !(revocation && violation.barYears))
    return 'expected persons to be barred only with a revocation for which the article bars them'
  return undefined
}

/** Large fine, restriction or revocation: a hearing is offered, the law is checked, heads decide together (57, 58, 63). */
export const isGrave = (
  { fine = 0, restriction, revocation }: Measures,
  { largeFine }: SupervisionRules['penalty'],
): boolean => fine >= largeFine || restriction !== undefined || revocation !== undefined

/** A restriction of something else, or for longer, is one that the party was not told of. */
const restrictsMore = ({ restriction: one }: Measures, { restriction: other }: Measures): boolean =>
  one !== undefined &&
  (other === undefined || one.until > other.until || one.what['zh-CN'] !== other.what['zh-CN'])

/** A warning alone is the lightest penalty; beside another it is one more. */
const addsWarning = (one: Measures, other: Measures): boolean =>
  one.warning === true && !other.warning && !(kindsOf(one).length === 1 && isPenalty(other))

/** Is the first in any part heavier than the other, of which the party was told (45)? */
export const isHeavier = (one: Measures, other: Measures): boolean =>
  (one.fine ?? 0) > (other.fine ?? 0) ||
  restrictsMore(one, other) ||
  addsWarning(one, other) ||
  (one.revocation === true && !other.revocation) ||
  (one.barred ?? []).some(
    ({ identifier }) => !other.barred?.some((each) => each.identifier === identifier),
  )
