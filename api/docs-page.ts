/** The page under /docs: Swagger UI from its package, no third party, a strict content security policy. */
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Response } from 'express'

const folder = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Certificate recognition API · 电子认证证书互认接口</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="/docs/favicon-32x32.png">
</head>
<body>
<div id="page"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`
const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#page', deepLinking: true, validatorUrl: null })
`

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'"

/** Sends the page, or one of its files. */
export function docsPage(response: Response, asset?: string): void {
  if (asset === undefined) {
    response.set('Content-Security-Policy', policy).type('html').send(page)
    return
  }
  response.set('Cache-Control', 'public, max-age=3600')
  if (asset === 'start.js') response.type('js').send(start)
  else response.sendFile(asset, { root: folder })
}
