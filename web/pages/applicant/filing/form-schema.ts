/** The sections of the form as they are drawn: from the interface's own schemas of what a draft may hold. */
import { bodyOf, fieldsOf, type Fields } from '../../../acts/body.ts'
import { type ActSchemas, expanded, type JsonSchema } from '../../../acts/json-schema.ts'

const path = 'put /dossiers/{id}/form/'

/** In the order of the documents of a dossier. */
export const sectionsOf = ({ bodies }: ActSchemas): readonly string[] =>
  Object.keys(bodies)
    .filter((key) => key.startsWith(path))
    .map((key) => key.slice(path.length))

interface DraftSchema extends JsonSchema {
  readonly anyOf?: readonly DraftSchema[]
}

/** A draft requires nothing; what can have one value only is sent with it, unless it is a tick of the reader's own. */
function drawn(schema: DraftSchema): JsonSchema {
  const { anyOf, properties, items, ...rest } = schema
  const fixed = Object.entries(properties ?? {})
    .filter(([, part]) => part.const !== undefined && part.const !== true)
    .map(([name]) => name)
  return {
    ...rest,
    ...(anyOf && { oneOf: anyOf.map(drawn), ...whatIsChosen(anyOf) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [name, drawn(part)]),
      ),
      required: fixed,
    }),
    ...(items && { items: drawn(items) }),
  }
}

/** Alternatives are asked for in the words of what tells them apart. */
function whatIsChosen([first]: readonly DraftSchema[]): Pick<JsonSchema, 'description'> {
  const telling = Object.values(first?.properties ?? {}).find((part) => part.const !== undefined)
  return telling?.description === undefined ? {} : { description: telling.description }
}

/**
 * What is sent for a section. Where there is nothing to list, an empty list says so: in a draft for each list that was left
 * empty, in a correction only for those that were filed as such, since nothing else may change.
 */
export function contentOf(schema: JsonSchema, value: unknown, isCorrection: boolean): Fields {
  const held = fieldsOf(value)
  const lists = Object.entries(schema.properties ?? {})
    .filter(([name, { type }]) => type === 'array' && (!isCorrection || Array.isArray(held[name])))
    .map(([name]) => [name, [] as unknown[]] as const)
  return { ...Object.fromEntries(lists), ...fieldsOf(bodyOf(schema, value)) }
}

/** Undefined for a section that the form does not have. */
export function sectionSchema({ bodies, schemas }: ActSchemas, section: string) {
  const schema = bodies[path + section]
  if (!schema) return undefined
  // What stands behind a reference is looked up before it is drawn.
  const name = schema.$ref?.slice(schema.$ref.lastIndexOf('/') + 1)
  const whole = name === undefined ? schema : { ...schemas[name], ...schema, $ref: undefined }
  return expanded(drawn(withoutUndefined(whole)), schemas)
}

function withoutUndefined({ $ref, ...schema }: DraftSchema): DraftSchema {
  return $ref === undefined ? schema : { ...schema, $ref }
}
