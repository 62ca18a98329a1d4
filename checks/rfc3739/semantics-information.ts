/** Semantics say something (RFC 3739 §3.2.6.1). */
import { found, type Check } from '../check.ts'
import { statementIds, statementOf } from '../x509/qualified-facts.ts'

export const semanticsInformation: Check = {
  id: 'rfc3739/semantics-information',
  citation: 'RFC 3739 §3.2.6.1',
  clauseSeen: false,
  requirement:
    'SemanticsInformation has a semanticsIdentifier, or nameRegistrationAuthorities, or both.',
  requirementZh:
    'SemanticsInformation 应含 semanticsIdentifier 或 nameRegistrationAuthorities，或两者兼有。',
  level: 'must',
  severity: 'minor',
  effective: '2004-03-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => statementOf(certificate, statementIds.syntaxV2) !== undefined,
  otherwise: found('No statement of pkixQCSyntax-v2', '无 pkixQCSyntax-v2 声明'),
  violation: ({ certificate }) => {
    const info = statementOf(certificate, statementIds.syntaxV2)?.info
    return info === undefined || info.children.length > 0
      ? undefined
      : found('SemanticsInformation is empty', 'SemanticsInformation 为空')
  },
}
