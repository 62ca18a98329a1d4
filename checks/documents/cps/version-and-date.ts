/** Version and date of the practice statement are those of the form. */
import { practiceStatement, type TextCheck } from '../check.ts'
import { judgeListed } from '../listed.ts'
import { findDate } from '../text/dates.ts'
import { matchesOf, plain, type Hit, type Search } from '../text/search.ts'

const word = '(?:version|ver\\.?|v|release|rev(?:ision)?\\.?|版本号?|第)'

/** A version that is not part of a longer one; figures alone are a version only beside a word for it. */
function findVersion(search: Search, version: string): Hit | undefined {
  const literal = plain(version).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const whole = `(?<![\\d.])${literal}(?!\\.?\\d)`
  const figures = `${word}[\\s:#为]*${whole}|${whole}\\s*版`
  const pattern = new RegExp(/^[\d.]+$/.test(version) ? figures : whole, 'gi')
  return matchesOf(search, pattern, 1).next().value?.hit
}

export const versionAndDate: TextCheck = {
  id: 'documents/cps/version-and-date',
  citation: 'RFC 3647 §4.1.2, §4.9.12; CPS rules 2005',
  requirement: 'The document bears its version and the date from which it is in effect.',
  requirementZh: '文件应载明版本号和生效日期。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'The document of the version and date that the form declares, or a form that declares those of the document',
    'zh-CN': '提交与表单所填版本和日期一致的文件，或者更正表单',
  },
  reads: practiceStatement,
  judge: ({ search, form }) => {
    const { version, effectiveOn } = form['certificate-policy'].practiceStatement
    return judgeListed([
      {
        name: { en: `version ${version}`, 'zh-CN': `版本 ${version}` },
        hit: findVersion(search, version),
      },
      {
        name: { en: `date ${effectiveOn}`, 'zh-CN': `日期 ${effectiveOn}` },
        hit: findDate(search, effectiveOn),
      },
    ])
  },
}
