/** The bodies of acts, as the build takes them out of the interface's description. */
import { readActSchemas } from '../../../web/acts/act-schemas.ts'
import {
  type ActSchemas,
  expanded,
  type JsonSchema,
  variantsOf,
} from '../../../web/acts/json-schema.ts'

export const schemas = readActSchemas() as ActSchemas

/** By method and path, with every reference in place. */
export const bodyOfAct = (address: string): JsonSchema =>
  expanded(schemas.bodies[address] ?? {}, schemas.schemas)

/** What completes tasks, by act. */
export const completions = variantsOf(bodyOfAct('post /tasks/{id}/completion')).schemas

/** Acts on cases by their name, and acts that complete tasks. */
export const actBodies: readonly (readonly [act: string, schema: JsonSchema])[] = [
  ...Object.keys(schemas.bodies).flatMap((address) => {
    const act = /\/acts\/([a-z-]+)$/.exec(address)?.[1]
    return act === undefined ? [] : [[act, bodyOfAct(address)] as const]
  }),
  ['withdraw', bodyOfAct('post /dossiers/{id}/withdrawal')],
  ['hand-over-records', bodyOfAct('post /exits/{id}/handover')],
  ['reassign', bodyOfAct('post /tasks/{id}/reassignment')],
  ...Object.entries(completions),
]

/** Every field of a schema with its pointer; rows of lists have the number 0. */
export function fieldsIn(
  schema: JsonSchema,
  pointer = '',
): [pointer: string, schema: JsonSchema][] {
  const parts = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => [
    [`${pointer}/${name}`, part] as [string, JsonSchema],
    ...fieldsIn(part, `${pointer}/${name}`),
  ])
  const rows = schema.items ? fieldsIn(schema.items, `${pointer}/0`) : []
  const variants = (schema.oneOf ?? []).flatMap((one) => fieldsIn(one, pointer))
  return [...parts, ...rows, ...variants]
}
