/** OpenAPI 3.1 from the table of routes: the same schemas that validate requests and answers. */
import { z } from 'zod'
import { portable } from './portable-schema.ts'
import { ProblemDetails } from './problem-details.ts'
import { etag } from './etag.ts'
import { visible } from './idempotency.ts'
import { type ProblemType, problemTypes } from './problem-types.ts'
import { isMedia, isOptional, type Route } from './route.ts'

type Json = Record<string, unknown>
type Components = Record<string, unknown>

const referencePrefix = '#/components/schemas/'

/** A schema with its named parts hoisted into the components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Components): Json {
  const named = new Map<string, string>()
  const {
    $defs = {},
    $schema: _dialect,
    ...own
  } = portable(z.toJSONSchema(schema, { io, unrepresentable: 'any' })) as Json & {
    $defs?: Record<string, Json>
  }
  for (const [name, definition] of Object.entries($defs)) {
    const { id: _id, $id: _$id, ...content } = definition
    const text = JSON.stringify(content)
    const taken = components[name] !== undefined && JSON.stringify(components[name]) !== text
    named.set(name, taken && io === 'input' ? `${name}Input` : name)
  }
  const point = (value: unknown): unknown => repoint(value, named)
  for (const [name, definition] of Object.entries($defs)) {
    const { id: _id, $id: _$id, ...content } = definition
    components[named.get(name) ?? name] ??= point(content)
  }
  const { id, $id: _own, ...content } = own
  if (typeof id !== 'string') return point(content) as Json
  components[id] ??= point(content)
  return { $ref: `${referencePrefix}${id}` }
}

function repoint(value: unknown, named: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => repoint(item, named))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const name = key === '$ref' && /^#\/\$defs\/(.+)$/.exec(String(item))?.[1]
      return [key, name ? `${referencePrefix}${named.get(name) ?? name}` : repoint(item, named)]
    }),
  )
}

function parameters({ contract }: Route, components: Components): Json[] {
  const listed = (schema: z.ZodType | undefined, place: 'path' | 'query') => {
    if (!schema) return []
    const { properties = {}, required = [] } = schemaOf(schema, 'input', components) as {
      properties?: Record<string, Json>
      required?: string[]
    }
    return Object.entries(properties).map(([name, { description, ...property }]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description !== undefined && { description }),
      schema: property,
    }))
  }
  const header = (name: string, description: string, pattern?: RegExp) => ({
    name,
    in: 'header',
    required: pattern !== undefined,
    description,
    schema: { type: 'string', ...(pattern && { pattern: pattern.source }) },
  })
  return [
    ...listed(contract.params, 'path'),
    ...listed(contract.query, 'query'),
    ...(contract.idempotent
      ? [header('Idempotency-Key', 'Visible characters; a repetition answers the same.', visible)]
      : []),
    ...(contract.conditional ? [header('If-Match', 'ETag of the draft that was read.', etag)] : []),
    ...Object.entries(contract.headers ?? {}).map(([name, what]) => header(name, what)),
  ]
}

function requestBody({ contract }: Route, components: Components): Json | undefined {
  const { body, multipart, bytes } = contract
  if (body) {
    const required = !isOptional(body)
    return { ...content('application/json', schemaOf(body, 'input', components)), required }
  }
  if (multipart) return content('multipart/form-data', schemaOf(multipart, 'input', components))
  if (bytes) return content('application/octet-stream', { type: 'string', format: 'binary' })
  return undefined
}

const content = (media: string, schema: Json): Json => ({
  required: true,
  content: { [media]: { schema } },
})

/** Problems that any route may answer, by what its contract asks for. */
function problemsOf({ contract }: Route): ProblemType[] {
  const { access, body, params, query, idempotent, conditional, problems = [] } = contract
  return [
    ...problems,
    // Whatever is asked may come with a query of NUL, or in an encoding that is none.
    'Malformed',
    ...(access === 'public'
      ? []
      : (['Unauthenticated', 'NotEntitled', 'TooManyRequests'] as const)),
    ...(body ? (['Invalid', 'TooLarge', 'UnsupportedMediaType'] as const) : []),
    ...(params || query ? (['Invalid'] as const) : []),
    ...(idempotent ? (['IdempotencyKeyMissing', 'IdempotencyKeyReused'] as const) : []),
    ...(conditional ? (['RevisionMissing', 'StaleRevision'] as const) : []),
    ...(access === 'public' ? [] : (['TemporarilyUnavailable'] as const)),
  ]
}

function responses(route: Route, components: Components): Json {
  const { status, response } = route.contract
  const answer = isMedia(response)
    ? Object.fromEntries(
        response.media.map((media) => [media, { schema: { type: 'string', format: 'binary' } }]),
      )
    : { 'application/json': { schema: schemaOf(response, 'output', components) } }
  const problem = {
    'application/problem+json': { schema: schemaOf(ProblemDetails, 'output', components) },
  }
  const byStatus = new Map<number, Set<ProblemType>>()
  for (const type of problemsOf(route)) {
    const { status: code } = problemTypes[type]
    byStatus.set(code, (byStatus.get(code) ?? new Set()).add(type))
  }
  const answers: Json = { [String(status)]: { description: 'Done.', content: answer } }
  for (const [code, types] of byStatus) {
    const named = [...types].map((type) => `${type}: ${problemTypes[type].en.title}.`)
    answers[String(code)] = { description: named.join(' '), content: problem }
  }
  return answers
}

const operationId = ({ contract: { method, path } }: Route): string =>
  `${method}${path.replace(/[^A-Za-z0-9]+(\w)?/g, (_match, letter: string = '') => letter.toUpperCase())}`

/** The whole description; deterministic, so that it can be committed and compared. */
export function openApi(routes: readonly Route[]): Json {
  const components: Components = {}
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const { method, path, tag, summary, description, access } = route.contract
    const body = requestBody(route, components)
    paths[path] = {
      ...paths[path],
      [method]: {
        operationId: operationId(route),
        tags: [tag],
        summary,
        ...(description && { description }),
        ...(access !== 'public' && { description: rolesLine(description, access) }),
        parameters: parameters(route, components),
        ...(body && { requestBody: body }),
        responses: responses(route, components),
        security: access === 'public' ? [] : [{ oidc: [] }],
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Recognition of foreign electronic-signature certificates',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: { oidc: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}

const rolesLine = (description: string | undefined, roles: readonly string[]): string =>
  [description, `Roles: ${roles.join(', ')}.`].filter(Boolean).join(' ')
