/** How every process reaches Temporal. */
import { readFileSync } from 'node:fs'
import type { TLSConfig } from '@temporalio/client'
import type { TemporalTls } from '../configuration/temporal.ts'

function tlsConfig({ caFile, own, serverName }: TemporalTls): TLSConfig {
  return {
    ...(caFile && { serverRootCACertificate: readFileSync(caFile) }),
    ...(own && {
      clientCertPair: {
        crt: readFileSync(own.certificateFile),
        key: readFileSync(own.keyFile),
      },
    }),
    ...(serverName && { serverNameOverride: serverName }),
  }
}

interface Where {
  readonly address: string
  readonly tls: TemporalTls | undefined
}

/** For `Connection.connect` and `NativeConnection.connect`; throws where a file that is named cannot be read. */
export const lineTo = ({ address, tls }: Where) => ({
  address,
  ...(tls && { tls: tlsConfig(tls) }),
})
