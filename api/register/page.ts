/** The frame of the pages for relying parties: both languages, one style, no scripts, nothing from elsewhere. */
import { createHash } from 'node:crypto'
import type { Response } from 'express'

const style = `body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
button{font:inherit;padding:.3rem .8rem;margin:.2rem 0}label{display:block;margin:.8rem 0}input,select{display:block;font:inherit;max-width:100%}
.yes{background:#e3f4e3}.no{background:#fbe3e3}.open{background:#fdf3d6}`

const styleHash = createHash('sha256').update(style).digest('base64')

/** No scripts, nothing from elsewhere; `forms`: where forms may lead. */
export const policyOf = (forms = "'self'"): string =>
  `default-src 'none'; style-src 'sha256-${styleHash}'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML shows it, whatever it holds. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

/** A sentence in both languages, Chinese first. */
export const both = (zh: string, en: string): string =>
  `<span lang="zh-CN">${escaped(zh)}</span> <span lang="en">${escaped(en)}</span>`

/** `title`: Chinese, English; `body` is HTML. */
export const pageOf = ([zh, en]: readonly [string, string], body: string): string =>
  `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(zh)} · ${escaped(en)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${both(zh, en)}</h1>
${body}
</main>
</body>
</html>
`

export function sendPage(response: Response, page: string): void {
  response
    .set({ 'Content-Security-Policy': policyOf(), 'Referrer-Policy': 'no-referrer' })
    .type('html')
    .send(page)
}
