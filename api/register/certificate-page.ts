/** The pages on which people verify a certificate: the question, and the answer of POST /register/verify. */
import type { VerificationAnswer, VerificationStep } from '../../domain/register/verification.ts'
import { both, escaped, pageOf } from './page.ts'

export { sendPage } from './page.ts'

const title = [
  '境外电子签名认证证书核验',
  'Verification of a foreign electronic-signature certificate',
] as const

export const questionPage = (): string =>
  pageOf(
    title,
    `<form method="post" action="/verify" enctype="multipart/form-data">
<label>${both('证书文件（PEM 或 DER）', 'Certificate file (PEM or DER)')}<input type="file" name="certificate" required></label>
<label>${both('签名时刻（UTC，可不填）', 'Instant of signing (UTC, optional)')}<input type="datetime-local" name="signedAt" step="1"></label>
<label>${both('用途', 'Use')}<select name="purpose"><option value="">—</option><option value="ELECTRONIC_SIGNATURE">电子签名 · Signature</option><option value="ELECTRONIC_SEAL">电子印章 · Seal</option></select></label>
<label>${both('CRL 文件（可不附）', 'CRL file (optional)')}<input type="file" name="crl"></label>
<label>${both('OCSP 响应文件（可不附）', 'OCSP response file (optional)')}<input type="file" name="ocsp"></label>
<button>${both('核验', 'Verify')}</button>
</form>`,
  )

const verdicts = {
  recognised: ['yes', '获认可', 'Recognised'],
  'not-recognised': ['no', '未获认可', 'Not recognised'],
  indeterminate: ['open', '无法确定', 'Indeterminate'],
} as const

const stepVerdicts = {
  pass: ['yes', '符合', 'Holds'],
  warning: ['open', '注意', 'Mind'],
  fail: ['no', '不符合', 'Does not hold'],
  undetermined: ['open', '无法确定', 'Undetermined'],
  'not-judged': ['open', '未判断', 'Not judged'],
} as const

const titles: Record<VerificationStep['step'], readonly [string, string]> = {
  instant: ['判断时刻', 'Instant'],
  readable: ['证书可读', 'Readable'],
  issuer: ['签发者', 'Issuer'],
  chain: ['获认可的证书链', 'Recognised chain'],
  validity: ['证书有效期', 'Validity'],
  path: ['认证路径', 'Path'],
  type: ['证书类型', 'Type'],
  recognition: ['核准有效期', 'Period of recognition'],
  status: ['核准状态', 'Status'],
  'key-use': ['密钥用途', 'Use of the key'],
  scope: ['适用范围', 'Scope'],
  'government-use': ['政务用途', 'Government use'],
  revocation: ['证书吊销', 'Revocation'],
}

function row({ step, verdict, reason, clause, decision, offset }: VerificationStep): string {
  const [mark, zh, en] = stepVerdicts[verdict]
  const place = offset === undefined ? '' : both(`第 ${offset} 字节`, `byte ${offset}`)
  const number = decision === undefined ? '' : `<br>${escaped(decision)}`
  return `<tr><th scope="row">${both(...titles[step])}</th><td class="${mark}">${both(zh, en)}</td><td>${both(reason['zh-CN'], reason.en)} ${place}</td><td>${both(clause['zh-CN'], clause.en)}${number}</td></tr>`
}

const described = ({ certificate, recognition }: VerificationAnswer) => [
  ...(certificate
    ? [
        `<p>${both('证书', 'Certificate')}: ${escaped(certificate.subject)}<br><code>${certificate.sha256}</code></p>`,
      ]
    : []),
  ...(recognition
    ? [
        `<p>${both('核准决定', 'Decision')}: ${escaped(recognition.number)} · ${escaped(recognition.provider)} · ${both(`名录第 ${recognition.change} 次变更`, `change ${recognition.change} of the register`)}</p>`,
      ]
    : []),
]

export function answerPage(answer: VerificationAnswer): string {
  const [mark, zh, en] = verdicts[answer.verdict]
  return pageOf(
    title,
    [
      `<p class="${mark}" role="status"><strong>${both(zh, en)}</strong></p>`,
      ...described(answer),
      `<table><thead><tr><th>${both('事项', 'Step')}</th><th>${both('结论', 'Verdict')}</th><th>${both('理由', 'Reason')}</th><th>${both('依据', 'Clause')}</th></tr></thead><tbody>`,
      ...answer.steps.map(row),
      '</tbody></table>',
      `<p>${both(`签名时刻 ${answer.signedAt}；截至 ${answer.asOf} 所知`, `Signed at ${answer.signedAt}; as known at ${answer.asOf}`)}</p>`,
      `<p><a href="/verify">${both('再次核验', 'Verify another')}</a></p>`,
    ].join('\n'),
  )
}
