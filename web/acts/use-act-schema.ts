/** The schemas of acts: read once, when the first form is about to be drawn. */
import { useQuery } from '@tanstack/react-query'
import type { CaseRef } from './case-view.ts'
import { type ActSchemas, expanded, type JsonSchema, variantsOf } from './json-schema.ts'

const paths: Readonly<Record<string, string>> = {
  'dossiers/withdraw': '/dossiers/{id}/withdrawal',
  'exits/hand-over-records': '/exits/{id}/handover',
}

/** Where an act on a case is sent. */
export const pathOf = (kind: CaseRef['kind'], act: string): string =>
  paths[`${kind}/${act}`] ?? `/${kind}/{id}/acts/${act}`

export const completionPath = '/tasks/{id}/completion'

/** Undefined while they are being read. */
export function useActSchemas(): ActSchemas | undefined {
  const { data } = useQuery({
    queryKey: ['act-schemas'],
    queryFn: async () => (await import('virtual:act-schemas')).default as ActSchemas,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  return data
}

/** Of what is sent to the path; undefined where nothing is. */
export function bodySchema(schemas: ActSchemas, path: string): JsonSchema | undefined {
  const schema = schemas.bodies[`post ${path}`]
  return schema && expanded(schema, schemas.schemas)
}

/** What completes a task: the act and the epoch are known and not asked for. */
export function completionSchema(schemas: ActSchemas, act: string): JsonSchema | undefined {
  const whole = bodySchema(schemas, completionPath)
  const schema = whole && variantsOf(whole).schemas[act]
  if (!schema) return undefined
  const { act: _act, epoch: _epoch, ...properties } = schema.properties ?? {}
  const required = (schema.required ?? []).filter((name) => name in properties)
  return { ...schema, properties, required }
}
