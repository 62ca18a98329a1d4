/** The console's files: pages in either language are one document, everything else has its hash in its name. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type RequestHandler, Router } from 'express'
import { assets } from './assets.ts'
import { readPreloads } from './preloads.ts'
import type { ConsoleSettings } from './routes.ts'

export interface ServedConsole {
  readonly settings: ConsoleSettings
  /** What `npm run web:build` wrote. */
  readonly folder: string
}

/** Nothing inline, nothing from elsewhere; requests go to this service and to where people sign in. */
const policy = (issuer: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${new URL(issuer).origin}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const protect =
  (issuer: string): RequestHandler =>
  (_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy(issuer),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    })
    next()
  }

/** Whatever does not read is the interface's to answer. */
const readersOnly: RequestHandler = ({ method }, _response, next) =>
  next(method === 'GET' || method === 'HEAD' ? undefined : 'router')

/** `/`, `/signed-in`, `/zh/…`, `/en/…` and `/assets/…`; every other path is the interface's. */
export function consoleFiles({ settings, folder }: ServedConsole): RequestHandler {
  if (!existsSync(path.join(folder, 'index.html'))) return (_request, _response, next) => next()
  const router = Router()
  const guard = protect(settings.issuer)
  const preloads = readPreloads(folder)
  router.use(readersOnly)
  router.get('/assets/:name', guard, assets(path.join(folder, 'assets')))
  router.get('/icon.svg', guard, (_request, response) => {
    response.sendFile('icon.svg', { root: folder })
  })
  const pages = ['/', '/signed-in', '/zh', '/en', '/zh/*rest', '/en/*rest']
  router.get(pages, guard, (request, response) => {
    const link = preloads(request.path)
    if (link) response.set('Link', link)
    response.sendFile('index.html', { root: folder, cacheControl: false })
  })
  return router
}
