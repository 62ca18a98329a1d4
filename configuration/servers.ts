/** What the environment says of the servers and tools of development and tests: their paths, where they are not to be looked for. */
import { z } from 'zod'

export const serverVariables = {
  CACHE_FOLDER: z.string().default('.cache'),
  TEMPORAL_CLI: z.string().optional(),
  TEMPORAL_SERVER: z.string().optional(),
  TEMPORAL_SQL_TOOL: z.string().optional(),
  VERSITYGW: z.string().optional(),
  HELM: z.string().optional(),
  COMPOSE_SPEC: z.string().optional(),
  TEMPORAL_TEST_SERVER: z.string().optional(),
  POSTGRES_BIN: z.string().optional(),
  BAGIT: z.string().optional(),
  SCHEMATHESIS: z.string().optional(),
}

type Variables = z.infer<z.ZodObject<typeof serverVariables>>

export const serversOf = (value: Variables) => ({
  cacheFolder: value.CACHE_FOLDER,
  temporal: value.TEMPORAL_CLI,
  temporalServer: value.TEMPORAL_SERVER,
  temporalSqlTool: value.TEMPORAL_SQL_TOOL,
  versitygw: value.VERSITYGW,
  helm: value.HELM,
  composeSpec: value.COMPOSE_SPEC,
  testServer: value.TEMPORAL_TEST_SERVER,
  postgresBin: value.POSTGRES_BIN,
  bagit: value.BAGIT,
  schemathesis: value.SCHEMATHESIS,
})
