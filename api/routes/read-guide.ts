/** GET /guide: The guide: conditions, documents, form, periods and fee, made from the rules in force. */
import { Guide, guideOf } from '../../domain/guide/guide.ts'
import { route } from '../route.ts'

export const readGuide = route(
  {
    method: 'get',
    path: '/guide',
    tag: 'Documents',
    summary:
      'The guide: conditions, documents, form, periods and fee, made from the rules in force.',
    description:
      'Administrative License Law 30: what is asked, by which article and within which period, in both languages.',
    access: 'public',
    status: 200,
    response: Guide,
  },
  async (_call, { rules }) => guideOf(rules),
)
