/** The page that a problem's type points to: what it means and what to do, in both languages. */
import type { Response } from 'express'
import { Problem } from './problem.ts'
import { type ProblemType, problemTypes, slug } from './problem-types.ts'

export function problemPage(response: Response, wanted: string): void {
  const type = (Object.keys(problemTypes) as ProblemType[]).find((each) => slug(each) === wanted)
  if (!type) throw new Problem('NotFound', 'expected a kind of problem of this service')
  const { status, en, 'zh-CN': zh } = problemTypes[type]
  response
    .set('Content-Security-Policy', "default-src 'none'")
    .type('html')
    .send(
      `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${en.title} · ${zh.title}</title></head>
<body>
<h1>${status} ${en.title}</h1>
<p>${en.action}</p>
<section lang="zh-CN"><h1>${zh.title}</h1><p>${zh.action}</p></section>
</body>
</html>
`,
    )
}
