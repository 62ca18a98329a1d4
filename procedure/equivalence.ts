/**
 * Conditions of equivalence: what a domestic certification body must have (Electronic Signature Law 17, Measures 5),
 * compared with what a foreign one declares. The comparison is a fact; the verdict is an officer's.
 */
import type { Bilingual } from './filing-policy.ts'

export interface Condition {
  readonly id: string
  readonly title: Bilingual
  readonly basis: string
  /** JSON Pointer into the filed form of the declared fact. */
  readonly pointer: string
  /** Least number that the declared fact must reach; absent: the fact must be declared. */
  readonly minimum?: number
  /** Nothing declared is what is asked for: the form says to leave it out where there is none. */
  readonly absent?: true
  /** Currency of `minimum`; an amount in another currency is for the officer to convert. */
  readonly currency?: string
}

/** What the comparison found; `unclear` where only a person can tell. */
export type Comparison = 'met' | 'not-met' | 'unclear'
export interface Compared {
  readonly id: string
  readonly result: Comparison
  readonly found: string
}

const conditionOn = (
  id: string,
  title: readonly [en: string, zh: string],
  pointer: string,
  rest: Pick<Condition, 'basis' | 'minimum' | 'currency' | 'absent'>,
): Condition => ({ id, title: { en: title[0], 'zh-CN': title[1] }, pointer, ...rest })

const esl17 = 'ESL art. 17'

const always: readonly Condition[] = [
  conditionOn('premises', ['Fixed premises', '固定经营场所'], '/identity/address', {
    basis: esl17,
  }),
  conditionOn(
    'technology',
    ['Technology and equipment meeting security standards', '符合国家安全标准的技术和设备'],
    '/continuity/securityManagement',
    { basis: esl17 },
  ),
  conditionOn(
    'cryptography',
    ['Disclosure of the cryptography in use', '使用密码的说明'],
    '/standards/cryptographicModules',
    { basis: 'CCR art. 22' },
  ),
  conditionOn('liability', ['Funds to bear liability', '承担责任的资金能力'], '/liability/cover', {
    basis: 'ESL art. 28',
  }),
]

const capital = (minimum: number, basis: string): Condition =>
  conditionOn('capital', ['Registered capital', '注册资本'], '/identity/capital', {
    basis,
    minimum,
    currency: 'CNY',
  })

const staff = (minimum: number, basis: string): Condition =>
  conditionOn('professionals', ['Professional staff', '专业技术人员'], '/identity/professionals', {
    basis,
    minimum,
  })

export const conditionsOf2015: readonly Condition[] = [
  capital(30_000_000, 'Measures-2015 art. 5'),
  staff(30, 'Measures-2015 art. 5'),
  ...always,
]

export const conditionsOf2024: readonly Condition[] = [
  capital(70_000_000, 'Draft-2024 ch. 2'),
  staff(60, 'Draft-2024 ch. 2'),
  ...always,
  conditionOn(
    'delegation',
    ['No delegation of critical operations', '不委托关键业务'],
    '/continuity/delegatedOperations',
    { basis: 'Draft-2024 ch. 3', absent: true },
  ),
  conditionOn(
    'outlets',
    ['Outlet or contact point in each province served', '在服务省份设立网点或者联系点'],
    '/agent/outlets',
    { basis: 'Draft-2024 ch. 3' },
  ),
]

/** The value at a JSON Pointer (RFC 6901), or undefined. */
export function valueAt(form: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[part]
          : undefined,
      form,
    )
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/** Amounts carry their currency; plain numbers have none. */
function amountOf(value: unknown): { amount: number; currency?: string } | undefined {
  if (typeof value === 'number') return { amount: value }
  if (typeof value !== 'object' || value === null) return undefined
  const { amount, currency } = value as { amount?: unknown; currency?: unknown }
  return { amount: Number(amount), currency: String(currency) }
}

/** Compares one condition with the filed form. */
export function compare(condition: Condition, form: unknown): Compared {
  const { id, pointer, minimum, currency, absent } = condition
  const value = valueAt(form, pointer)
  const found = isEmpty(value) ? '' : JSON.stringify(value)
  if (absent) return { id, result: isEmpty(value) ? 'met' : 'unclear', found }
  if (isEmpty(value)) return { id, result: minimum === undefined ? 'not-met' : 'unclear', found }
  // What people declare in words must be judged by people.
  if (minimum === undefined) return { id, result: 'unclear', found }
  const declared = amountOf(value)
  if (!declared || Number.isNaN(declared.amount) || declared.currency !== currency)
    return { id, result: 'unclear', found }
  return { id, result: declared.amount >= minimum ? 'met' : 'not-met', found }
}
