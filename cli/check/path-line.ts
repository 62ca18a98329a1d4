/** One line of paths: its fields and their types, checked one by one. */
import type { Bilingual } from '../../procedure/filing-policy.ts'
import type { PathId } from './result.ts'

export interface PathLine {
  readonly id: PathId
  readonly certificate: Buffer
  readonly intermediates: readonly Buffer[]
  readonly anchors: readonly Buffer[]
  readonly crls: readonly Buffer[]
  readonly ocsp: readonly Buffer[]
  readonly at: string
  readonly initialPolicySet: readonly string[]
  readonly explicitPolicy: boolean
  readonly inhibitAnyPolicy: boolean
  readonly inhibitPolicyMapping: boolean
  readonly revocation: 'required' | 'none'
}

/** A line that is not as it should be; `id` where that much could be read. */
export class LineError extends Error {
  override readonly name = 'LineError'
  readonly text: Bilingual
  id: PathId | undefined

  constructor(text: Bilingual) {
    super(text.en)
    this.text = text
  }
}

const wrong = (field: string, expected: Bilingual) =>
  new LineError({
    en: `${field}: expected ${expected.en}`,
    'zh-CN': `${field}：应为${expected['zh-CN']}`,
  })

type Read<T> = (value: unknown, field: string) => T

const base64 = /^[A-Za-z0-9+/]*={0,2}$/
const derText = { en: 'DER in base64', 'zh-CN': ' base64 编码的 DER' }

const der: Read<Buffer> = (value, field) => {
  const isText = typeof value === 'string' && value.length > 0 && value.length % 4 === 0
  if (!isText || !base64.test(value)) throw wrong(field, derText)
  return Buffer.from(value, 'base64')
}

const flag: Read<boolean> = (value, field) => {
  if (typeof value !== 'boolean') throw wrong(field, { en: 'true or false', 'zh-CN': '布尔值' })
  return value
}

const dotted = /^[0-2](\.\d{1,40}){1,60}$/
const oid: Read<string> = (value, field) => {
  if (typeof value !== 'string' || !dotted.test(value))
    throw wrong(field, { en: 'an OID in dotted form', 'zh-CN': '点分形式的 OID' })
  return value
}

const instantForm = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/
const instant: Read<string> = (value, field) => {
  const isInstant = typeof value === 'string' && instantForm.test(value)
  if (!isInstant || Number.isNaN(Date.parse(value)))
    throw wrong(field, { en: 'an instant as in ISO 8601', 'zh-CN': ' ISO 8601 时刻' })
  return value
}

const revocation: Read<PathLine['revocation']> = (value, field) => {
  if (value !== 'required' && value !== 'none')
    throw wrong(field, { en: '"required" or "none"', 'zh-CN': ' "required" 或 "none"' })
  return value
}

const identifier: Read<PathId> = (value, field) => {
  const isText = typeof value === 'string' && value.length > 0 && value.length <= 1_000
  if (isText || Number.isFinite(value)) return value as PathId
  throw wrong(field, { en: 'a text or a number', 'zh-CN': '文本或数字' })
}

const list =
  <T>(read: Read<T>): Read<T[]> =>
  (value, field) => {
    if (!Array.isArray(value)) throw wrong(field, { en: 'a list', 'zh-CN': '列表' })
    return value.map((each, at) => read(each, `${field}[${at}]`))
  }

const fields = {
  id: identifier,
  certificate: der,
  intermediates: list(der),
  anchors: list(der),
  crls: list(der),
  ocsp: list(der),
  at: instant,
  initialPolicySet: list(oid),
  explicitPolicy: flag,
  inhibitAnyPolicy: flag,
  inhibitPolicyMapping: flag,
  revocation,
} satisfies { [Field in keyof PathLine]: Read<PathLine[Field]> }

/** What a field says that is left out; those not named here must be there. */
const defaults: Partial<Record<string, unknown>> = {
  intermediates: [],
  crls: [],
  ocsp: [],
  initialPolicySet: [],
  explicitPolicy: false,
  inhibitAnyPolicy: false,
  inhibitPolicyMapping: false,
  revocation: 'required',
}

function parsed(line: Buffer): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line.toString('utf8'))
  } catch {
    throw new LineError({ en: 'The line is not JSON', 'zh-CN': '该行不是 JSON' })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new LineError({ en: 'The line is no JSON object', 'zh-CN': '该行不是 JSON 对象' })
}

function read(object: Record<string, unknown>): PathLine {
  const unknown = Object.keys(object).find((name) => !Object.hasOwn(fields, name))
  if (unknown !== undefined)
    throw new LineError({
      en: `Unknown field ${unknown.slice(0, 100)}`,
      'zh-CN': `未知字段 ${unknown.slice(0, 100)}`,
    })
  const entries = Object.entries(fields).map(([name, of]) => {
    const value = Object.hasOwn(object, name) ? object[name] : defaults[name]
    if (value === undefined)
      throw new LineError({ en: `${name} is missing`, 'zh-CN': `缺少 ${name}` })
    return [name, of(value, name)]
  })
  return Object.fromEntries(entries) as PathLine
}

/** Throws LineError. */
export function readLine(line: Buffer): PathLine {
  const object = parsed(line)
  try {
    return read(object)
  } catch (error) {
    const { id } = object
    if (error instanceof LineError && (typeof id === 'string' || typeof id === 'number'))
      error.id = typeof id === 'string' ? id.slice(0, 1_000) : id
    throw error
  }
}
