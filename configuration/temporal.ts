/** What the environment says of Temporal: where it is, and by which certificates both sides know each other. */
import { z } from 'zod'

const file = z.string().min(1).optional()

export const temporalVariables = {
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_TASK_QUEUE: z.string().default('recognition'),
  /** Whether the line is TLS; PEM: the authorities of its server, our certificate and its key (mutual TLS). */
  TEMPORAL_TLS: z.stringbool().default(false),
  TEMPORAL_TLS_CA_FILE: file,
  TEMPORAL_TLS_CERTIFICATE_FILE: file,
  TEMPORAL_TLS_KEY_FILE: file,
  /** The name that the server's certificate bears, where it is not that of the address. */
  TEMPORAL_TLS_SERVER_NAME: file,
}

type Variables = z.infer<z.ZodObject<typeof temporalVariables>>

export interface TemporalTls {
  /** Absent: the authorities that the machine trusts. */
  readonly caFile: string | undefined
  /** Absent: the server does not ask who calls. */
  readonly own: { readonly certificateFile: string; readonly keyFile: string } | undefined
  readonly serverName: string | undefined
}

const unusable = (what: string) => new Error(`The environment is not usable:\n${what}`)

function ownOf(value: Variables): TemporalTls['own'] {
  const { TEMPORAL_TLS_CERTIFICATE_FILE: certificateFile, TEMPORAL_TLS_KEY_FILE: keyFile } = value
  if (certificateFile && keyFile) return { certificateFile, keyFile }
  if (!certificateFile && !keyFile) return undefined
  throw unusable('TEMPORAL_TLS_CERTIFICATE_FILE and TEMPORAL_TLS_KEY_FILE belong together')
}

/** Undefined: the line is in the clear. Throws where certificates are named for such a line. */
function tlsOf(value: Variables): TemporalTls | undefined {
  const { TEMPORAL_TLS_CA_FILE: caFile, TEMPORAL_TLS_SERVER_NAME: serverName } = value
  const own = ownOf(value)
  if (value.TEMPORAL_TLS) return { caFile, own, serverName }
  if (caFile ?? own ?? serverName) throw unusable('expected TEMPORAL_TLS=true beside its files')
  return undefined
}

export const temporalOf = (value: Variables) => ({
  address: value.TEMPORAL_ADDRESS,
  namespace: value.TEMPORAL_NAMESPACE,
  taskQueue: value.TEMPORAL_TASK_QUEUE,
  tls: tlsOf(value),
})
