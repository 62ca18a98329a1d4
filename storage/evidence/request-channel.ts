/** Tells whoever subscribes in this process of each request to the object store as it is sent. */
import { channel } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'

export const requestChannel = 'recognition.s3'

export interface StoreRequestEvent {
  readonly method: string
  readonly sent: ClientRequest
}

const requests = channel(requestChannel)

export function publishRequest(sent: ClientRequest): void {
  if (requests.hasSubscribers)
    requests.publish({ method: sent.method, sent } satisfies StoreRequestEvent)
}
