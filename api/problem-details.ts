/** Renders a problem as RFC 9457 details in the reader's language. */
import { z } from 'zod'
import type { FieldError, Problem } from './problem.ts'
import { problemTypes, slug } from './problem-types.ts'

export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

export const ProblemDetails = z
  .looseObject({
    type: z.string().describe('URI of the kind of problem; the page explains it'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    action: z.string().describe('What to do next'),
    instance: z.string().describe('Id of this request, for the operator'),
    errors: z
      .array(z.looseObject({ pointer: z.string(), detail: z.string() }))
      .optional()
      .describe('Everything that is wrong, by JSON Pointer'),
  })
  .meta({ id: 'ProblemDetails' })
export type ProblemDetails = z.infer<typeof ProblemDetails>

/** The problem as the caller reads it; `instance` is the id of the request. */
export function problemDetails(
  problem: Problem,
  language: Language,
  instance: string,
): ProblemDetails {
  const definition = problemTypes[problem.type]
  const { title, action } = definition[language]
  // Facts are the same in every language; the sentence of the rule is in English, so Chinese readers get title and facts.
  const detail =
    language === 'en' ? problem.message : (problem.chinese ?? chineseDetail(title, problem.facts))
  return {
    ...problem.facts,
    type: `/problems/${slug(problem.type)}`,
    title,
    status: definition.status,
    detail,
    action,
    instance,
    ...(problem.errors && { errors: problem.errors.map((error) => inLanguage(error, language)) }),
  }
}

const inLanguage = ({ detail, ...rest }: FieldError, language: Language) => ({
  ...rest,
  detail: typeof detail === 'string' ? detail : detail[language],
})

const factNames: Record<string, string> = {
  act: '办理事项',
  stage: '当前阶段',
  stages: '允许阶段',
  roles: '所需角色',
  holder: '当前持有人',
  epoch: '当前领取序号',
  task: '任务',
  state: '任务状态',
  kind: '任务类型',
  rule: '规则',
  revision: '当前版本',
  minimum: '最少人数',
  limit: '上限',
  filed: '申请范围',
  unknown: '超出范围',
  expected: '应为',
  got: '实为',
}

function chineseDetail(title: string, facts: Readonly<Record<string, unknown>>): string {
  const named = Object.entries(facts).filter(([fact]) => factNames[fact])
  const listed = named.map(([fact, value]) => `${factNames[fact]}：${String(value)}`)
  return listed.length === 0 ? `${title}。` : `${title}。${listed.join('；')}。`
}
