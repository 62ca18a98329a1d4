/** A verdict as lines for a person, in English and Chinese. */
import type { PackageVerdict } from '../verify.ts'

const unknown = '–'

function sealLines({ seal }: PackageVerdict): string[] {
  if (!seal) return []
  const trusted = seal.trusted ? 'trusted 受信任' : 'not trusted 不受信任'
  const { timestamp } = seal
  const stamped = timestamp
    ? `${timestamp.at}, ${timestamp.authority} (${timestamp.trusted ? 'trusted 受信任' : 'not trusted 不受信任'})`
    : 'none 无'
  return [
    `seal 封印           ${seal.signer ?? unknown} (${trusted})`,
    `signed 签名时间     ${seal.signingTime ?? unknown}`,
    `time stamp 时间戳   ${stamped}`,
  ]
}

/** One line for each fact, three for each finding, and the verdict last. */
export function describeVerdict(verdict: PackageVerdict): string[] {
  const { ledger, findings, omitted } = verdict
  const count = findings.length + omitted
  const facts = [
    `dossier 案卷        ${verdict.dossier ?? unknown}`,
    `closed 办结         ${verdict.closedAt ?? unknown}`,
    `files 文件          ${verdict.files}`,
    `ledger 记录         ${ledger ? `${ledger.entries} entries 条, ${ledger.head}` : unknown}`,
    `manifest 清单       ${verdict.manifestSha256 ?? unknown}`,
    ...sealLines(verdict),
  ]
  const found = findings.flatMap(({ code, subject, en, 'zh-CN': zh }) => [
    `✗ ${code}${subject ? `  ${subject}` : ''}`,
    `  ${en}.`,
    `  ${zh}。`,
  ])
  const revocation = [
    'Revocation was not checked: nothing offline can tell.',
    '未检查证书吊销状态：离线无法判断。',
  ]
  const last = verdict.valid
    ? ['The package is whole and its seal is trusted.', '包完整无缺，封印受信任。']
    : [`The package is refused. Findings: ${count}.`, `拒绝该包。发现项数：${count}。`]
  return [...facts, '', ...found, ...(found.length > 0 ? [''] : []), ...revocation, ...last]
}
