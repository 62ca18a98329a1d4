/** Sends bytes as they are, without what a well-behaved client would correct, and gives up on a connection that hangs. */
import http from 'node:http'

export interface Input {
  /** What is wrong with it. */
  readonly fault: string
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
}

export const answerWithinMs = 20_000

export function send(address: string, { method, path, headers, body }: Input): Promise<Answer> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const request = http.request(
      { hostname, port, method, path, headers: { ...length, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    request.setTimeout(answerWithinMs, () => request.destroy(new Error('the connection hangs')))
    request.on('error', reject)
    request.end(body)
  })
}
