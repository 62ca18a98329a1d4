/** The settings of one run of Schemathesis, as its configuration file `schemathesis.toml` has them. */
import type { Operation } from './operations.ts'
import type { Pools } from './pools.ts'

export interface Settings {
  readonly token: string | undefined
  readonly operations: readonly Operation[]
  readonly pools: Pools
  /** Requests made up for each operation, besides those at the bounds of what its schema says. */
  readonly examples: number
  /** Also every value at a bound of the schema, and just beyond it: some seventy requests an operation. */
  readonly bounds: boolean
  readonly seed: number
}

/** What an answer is held against; the rules of `docs/openapi.json`, and that it is no 5xx. */
export const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
] as const

/** Seconds: an act is an update of a workflow, and a machine may be busy. */
const requestTimeout = 60

/** How often a value that exists is taken instead of one made up. */
const usualShare = 0.8

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value }

const quoted = (text: string): string => JSON.stringify(text)

/** TOML has JSON's texts, numbers and lists; its tables in one line differ by their sign of equality. */
function toml(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(toml).join(', ')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).map(([key, each]) => `${quoted(key)} = ${toml(each)}`)
  return `{ ${members.join(', ')} }`
}

const lines = (table: Readonly<Record<string, Value>>) =>
  Object.entries(table).map(([key, value]) => `${quoted(key)} = ${toml(value)}`)

const pathOf = (operation: Operation): string => operation.replace(/^\w+ /, '')

/** One entry a path: of several that fit, Schemathesis takes the first and forgets the others. */
function drawings({ operations, pools }: Settings): string[] {
  const paths = [...new Set(operations.map(pathOf))]
  return paths.flatMap((under) => {
    const fitting = pools.drawn.filter((drawing) => under.startsWith(drawing.under))
    const bound = fitting.flatMap(({ parameters, share = usualShare }) =>
      Object.entries(parameters).map(([name, dictionary]): [string, Value] => [
        name,
        { dictionary, probability: share },
      ]),
    )
    if (bound.length === 0) return []
    const entry = { 'include-path': under, parameters: Object.fromEntries(bound) }
    return ['[[operations]]', ...lines(entry)]
  })
}

/** The text of `schemathesis.toml`. */
export function settingsFile(settings: Settings): string {
  const { token, pools, examples, bounds, seed } = settings
  return [
    ...lines({
      seed,
      'request-timeout': requestTimeout,
      'continue-on-failure': true,
      ...(token !== undefined && { headers: { Authorization: `Bearer ${token}` } }),
      dictionaries: Object.fromEntries(
        Object.entries(pools.values).map(([name, values]) => [name, { values }]),
      ),
    }),
    '[generation]',
    ...lines({ mode: 'all', 'max-examples': examples, 'no-shrink': true, database: 'none' }),
    '[phases]',
    ...lines({
      examples: { enabled: false },
      coverage: { enabled: bounds },
      fuzzing: { enabled: true },
      stateful: { enabled: false },
    }),
    '[checks]',
    ...lines({
      enabled: false,
      ...Object.fromEntries(checks.map((check) => [check, { enabled: true }])),
    }),
    ...drawings(settings),
    '',
  ].join('\n')
}
