/** GET /numbers: The register of notice numbers (文号) of a series and year, without gaps. */
import { z } from 'zod'
import { noticeKinds } from '../../procedure/notices.ts'
import { listQuery, pageOf } from '../paging.ts'
import { route } from '../route.ts'

const RegisteredNumber = z
  .object({
    number: z.int().positive(),
    text: z.string().describe('As it is written: 工信证认受〔2026〕7号'),
    subject: z.string().describe('The notice: <dossier id>.n<number>'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'RegisteredNumber' })

export const listNumbers = route(
  {
    method: 'get',
    path: '/numbers',
    tag: 'Documents',
    summary: 'The register of notice numbers of a series and year, in their order.',
    access: ['intake', 'head', 'auditor'],
    query: listQuery({
      series: z.enum(noticeKinds),
      year: z.coerce.number().int().min(2000).max(2100).describe('Of issue, Asia/Shanghai'),
    }),
    status: 200,
    response: pageOf(RegisteredNumber),
  },
  async ({ query }, { records }) => {
    const { items, next } = await records.listNumbers(query)
    return { items: [...items], next }
  },
)
