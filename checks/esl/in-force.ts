/** The certificate is in force when it is judged (ESL art. 21 (4)). */
import { toEvery, type Check } from '../check.ts'

export const inForce: Check = {
  id: 'esl/in-force',
  citation: 'ESL art. 21 (4)',
  requirement:
    'An electronic signature certificate issued by an electronic certification service provider shall be accurate and shall state: (4) the period of validity of the certificate',
  requirementZh:
    '电子认证服务提供者签发的电子签名认证证书应当准确无误，并应当载明下列内容：（四）证书有效期',
  level: 'must',
  severity: 'block',
  effective: '2005-04-01',
  judgedAt: 'filing',
  ...toEvery,
  violation: ({ certificate: { validity }, at }) => {
    const { notBefore, notAfter } = validity
    const instant = new Date(at).toISOString()
    if (instant < notBefore.at)
      return { en: `in force only from ${notBefore.at}`, 'zh-CN': `自 ${notBefore.at} 起方有效` }
    return instant <= notAfter.at
      ? undefined
      : { en: `expired on ${notAfter.at}`, 'zh-CN': `已于 ${notAfter.at} 失效` }
  },
}
