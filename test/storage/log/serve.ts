/** The routes of the log over HTTP, as the interface mounts them. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type NextFunction, type Request, type Response } from 'express'
import { problemTypes } from '../../../api/problem-types.ts'
import { logRoutes, type PublishedLog } from '../../../api/routes/log.ts'
import { toProblem } from '../../../api/to-problem.ts'
import { validate } from '../../../api/validate.ts'

/** Answers the address of the log, and what stops serving it. */
export async function serveLog(publicLog: PublishedLog) {
  const app = express()
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  for (const { contract, handle } of logRoutes) {
    const path = contract.path.replace(/\{(\w+)\}/g, ':$1')
    app[contract.method](path, express.json(), async (request: Request, response: Response) => {
      const params = validate(contract.params, request.params, { pointer: '/path' })
      const body = validate(contract.body, request.body, { pointer: '' })
      const call = { params, body, request, response, query: {}, key: '' }
      const answer = await handle(call as never, { publicLog } as never)
      if (!response.headersSent) response.status(contract.status).json(answer)
    })
  }
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const { type, message, chinese } = toProblem(error)
    response.status(problemTypes[type].status).json({ type, message, chinese })
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/log`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
