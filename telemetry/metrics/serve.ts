/** Metrics on an address of their own, so that no proxy in front of the interface shows them to the public. */
import type { RequestListener } from 'node:http'
import type { Measures } from './measures.ts'

async function metricsText({ registry, beforeScrape }: Measures): Promise<string> {
  await Promise.all(beforeScrape.map((read) => read()))
  return registry.metrics()
}

/** Answers GET /metrics; anything else is 404. */
export const metricsListener =
  (measures: Measures): RequestListener =>
  (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics')
      return void response.writeHead(404).end()
    metricsText(measures).then(
      (text) =>
        response.writeHead(200, { 'content-type': measures.registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  }
