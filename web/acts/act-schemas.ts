/** Takes the bodies of all acts out of the interface's description, for forms that are drawn from them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

const id = 'virtual:act-schemas'
const description = path.join(import.meta.dirname, '../../docs/openapi.json')

interface Operation {
  readonly requestBody?: { readonly content?: Record<string, { readonly schema?: unknown }> }
}
interface Description {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, unknown> }
}

/** The names of the schemas that a schema refers to, and those that these refer to. */
function referred(schema: unknown, all: Record<string, unknown>, found = new Set<string>()) {
  for (const [, name] of JSON.stringify(schema ?? {}).matchAll(/#\/components\/schemas\/(\w+)/g)) {
    if (name === undefined || found.has(name)) continue
    found.add(name)
    referred(all[name], all, found)
  }
  return found
}

/** `bodies`: JSON Schema of what is sent, by method and path; `schemas`: what they refer to. */
export function readActSchemas() {
  const { paths, components } = JSON.parse(readFileSync(description, 'utf8')) as Description
  const bodies = Object.fromEntries(
    Object.entries(paths).flatMap(([address, methods]) =>
      Object.entries(methods).flatMap(([method, { requestBody }]) => {
        const schema = requestBody?.content?.['application/json']?.schema
        return schema ? [[`${method} ${address}`, schema]] : []
      }),
    ),
  )
  const names = [...referred(bodies, components.schemas)]
  return {
    bodies,
    schemas: Object.fromEntries(names.map((name) => [name, components.schemas[name]])),
  }
}

export const actSchemas = (): Plugin => ({
  name: 'act-schemas',
  resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
  load(asked) {
    if (asked !== `\0${id}`) return undefined
    this.addWatchFile(description)
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(readActSchemas()))})`
  },
})
