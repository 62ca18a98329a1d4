/** Verification for relying parties: asked by programs and by people, and what the codes on notices lead to. */
import { z } from 'zod'
import { VerificationAnswer, VerificationQuestion } from '../../domain/register/verification.ts'
import { ask } from '../register/ask.ts'
import { answerPage, questionPage, sendPage } from '../register/certificate-page.ts'
import { noticePage } from '../register/notice-page.ts'
import { findPublished, isThatNotice } from '../register/published-notice.ts'
import { readQuestionForm, QuestionForm } from '../register/question-form.ts'
import { route, type Route } from '../route.ts'

const page = { media: ['text/html'] } as const
const asked = { tag: 'Verification', access: 'public', status: 200 } as const

const askRegister = route(
  {
    ...asked,
    method: 'post',
    path: '/register/verify',
    summary:
      'Is a certificate recognised: issued under a recognised chain and type, within scope, revoked?',
    description:
      'From memory, as of an instant. A certificate that cannot be read is an answer, not a problem. With `sign` the answer is signed.',
    query: z.strictObject({ sign: z.stringbool().optional() }),
    body: VerificationQuestion,
    response: VerificationAnswer,
    problems: ['SigningUnavailable'],
  },
  async ({ query, body, response }, parts) => {
    // Of our own making throughout: parsing it once more would cost as much as the answer.
    response.json(await ask(body, query.sign ?? body.sign ?? false, parts))
    return undefined
  },
)

const showQuestion = route(
  {
    ...asked,
    method: 'get',
    path: '/verify',
    summary: 'A page on which people verify a certificate, in both languages, without scripts.',
    response: page,
  },
  async ({ response }) => {
    sendPage(response, questionPage())
    return undefined
  },
)

const askByForm = route(
  {
    ...asked,
    method: 'post',
    path: '/verify',
    summary: 'The answer of POST /register/verify to a form, as a page.',
    multipart: QuestionForm,
    response: page,
    problems: ['Malformed', 'Invalid', 'TooLarge', 'UnsupportedMediaType'],
  },
  async ({ request, response }, parts) => {
    const question = await readQuestionForm(request, response)
    sendPage(response, answerPage(await ask(question, false, parts)))
    return undefined
  },
)

const NoticeClaim = z.strictObject({
  number: z.string().max(100).optional().describe('文号 as printed'),
  sha256: z.string().max(100).optional().describe('SHA-256 of the PDF file that you hold'),
})

const showNotice = route(
  {
    ...asked,
    method: 'get',
    path: '/verify/{id}',
    summary: 'What the code on a notice leads to: is this the notice that was issued?',
    description:
      'A decision to recognise is public: its number, day and SHA-256 are shown. Of any other notice, and of one that does not exist, only whether the number and the SHA-256 that are sent are its own.',
    params: z.object({
      id: z
        .string()
        .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.n\d{1,6}$/)
        .describe('Id of the notice'),
    }),
    query: NoticeClaim,
    response: page,
  },
  async ({ params, query, response }, { records }) => {
    const notice = await findPublished(params.id, records)
    const { number, sha256 } = query
    const claim = number !== undefined && sha256 !== undefined ? { number, sha256 } : undefined
    const matches = claim && isThatNotice(notice, claim)
    sendPage(response, noticePage({ id: params.id, notice, matches }))
    return undefined
  },
)

export const verifyRoutes: readonly Route[] = [askRegister, showQuestion, askByForm, showNotice]
