/** What is owed on a fine at a day, with the surcharge of every day of delay, capped at the fine (Administrative Penalty Law 66, 67, 72). */
import { daysAfter } from '../working-days.ts'

/** Money in fen, days as ISO dates in Asia/Shanghai. */
export interface Payment {
  readonly paidOn: string
  readonly amountFen: number
}
/** A part of the fine and the last day to pay it; a fine without deferral is one of them. */
export interface Instalment {
  readonly due: string
  readonly amountFen: number
}

export interface Owed {
  readonly fineFen: number
  readonly surchargeFen: number
  /** What is left of both. */
  readonly totalFen: number
  /** Paid beyond both: to be given back. */
  readonly overpaidFen: number
}

const sum = (items: readonly { readonly amountFen: number }[]): number =>
  items.reduce((total, { amountFen }) => total + amountFen, 0)

/** Of what was to be paid by the eve of a day, what is still unpaid at its end. */
const inArrears = (
  day: string,
  schedule: readonly Instalment[],
  payments: readonly Payment[],
): number =>
  Math.max(
    0,
    sum(schedule.filter(({ due }) => due < day)) -
      sum(payments.filter(({ paidOn }) => paidOn <= day)),
  )

/**
 * The surcharge up to and including a day: `percent` of what is unpaid at the end of each day after its due date. The day
 * of payment costs nothing. Kept in hundredths of a fen until the end, then rounded down, in favour of whoever pays.
 */
function surcharge(
  schedule: readonly Instalment[],
  payments: readonly Payment[],
  { at, percent }: { readonly at: string; readonly percent: number },
): number {
  const cap = sum(schedule)
  const first = schedule.map(({ due }) => due).sort()[0]
  let hundredths = 0
  if (first === undefined) return 0
  for (let day = daysAfter(first, 1); day <= at && hundredths < cap * 100; day = daysAfter(day, 1))
    hundredths += inArrears(day, schedule, payments) * percent
  return Math.min(cap, Math.floor(hundredths / 100))
}

/** What is owed at the end of a day. Payments go to the fine first, then to the surcharge. */
export function owed(
  schedule: readonly Instalment[],
  payments: readonly Payment[],
  { at, percent }: { readonly at: string; readonly percent: number },
): Owed {
  const fine = sum(schedule)
  const paid = sum(payments.filter(({ paidOn }) => paidOn <= at))
  const added = surcharge(schedule, payments, { at, percent })
  const fineFen = Math.max(0, fine - paid)
  const surchargeFen = Math.max(0, added - Math.max(0, paid - fine))
  return {
    fineFen,
    surchargeFen,
    totalFen: fineFen + surchargeFen,
    overpaidFen: Math.max(0, paid - fine - added),
  }
}

/** The instalment that is to be paid next; undefined once the fine is paid. */
export function nextInstalment(
  schedule: readonly Instalment[],
  payments: readonly Payment[],
): Instalment | undefined {
  const paid = sum(payments)
  let due = 0
  return [...schedule]
    .sort((one, other) => (one.due < other.due ? -1 : 1))
    .find(({ amountFen }) => (due += amountFen) > paid)
}
