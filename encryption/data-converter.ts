/** How client and worker write what Temporal keeps: encrypted where there are keys, as it is where there are none. */
import { fileURLToPath } from 'node:url'
import type { DataConverter } from '@temporalio/common'
import { type KeyringPlace, readKeyring } from './keyring.ts'
import { createPayloadCodec } from './payload-codec.ts'

const failureConverterPath = fileURLToPath(new URL('./failure-converter.cjs', import.meta.url))

/** For the options of a client and of a worker; throws what `readKeyring` throws. */
export const convertingData = (
  place: KeyringPlace | undefined,
): { dataConverter?: DataConverter } =>
  place
    ? {
        dataConverter: {
          failureConverterPath,
          payloadCodecs: [createPayloadCodec(readKeyring(place))],
        },
      }
    : {}
