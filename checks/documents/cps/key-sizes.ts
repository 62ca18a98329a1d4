/** Keys of the declared CA certificates are of sizes that the text names (RFC 3647 §4.6.1). */
import type { DossierForm } from '../../../domain/dossier-form.ts'
import { practiceStatement, type TextCheck } from '../check.ts'
import { judgeListed, same } from '../listed.ts'
import { matchesOf } from '../text/search.ts'

type Declared = DossierForm['certificate-chain']['certificates'][number]

const curveNames: Readonly<Record<number, string>> = {
  256: 'P-?256|secp256r1|prime256v1|Ed25519|SM2',
  384: 'P-?384|secp384r1',
  521: 'P-?521|secp521r1',
}

function patternOf({ keyAlgorithm, keyBits }: Declared): RegExp {
  const figure = `(?<![\\d.])${keyBits}(?![\\d.]\\d|\\d)`
  const curve = keyAlgorithm === 'RSA' ? undefined : curveNames[keyBits]
  return new RegExp(curve ? `${figure}|${curve}` : figure, 'gi')
}

const nameOf = ({ keyAlgorithm, keyBits }: Declared) => `${keyAlgorithm} ${keyBits}`

export const keySizes: TextCheck = {
  id: 'documents/cps/key-sizes',
  citation: 'RFC 3647 §4.6.1',
  requirement: 'The document states the sizes of the keys of the certification authorities.',
  requirementZh: '文件应载明认证机构密钥的长度。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'A document that names the sizes of the keys in the filed certificates',
    'zh-CN': '载明所提交证书密钥长度的文件',
  },
  reads: practiceStatement,
  judge: ({ search, form }) => {
    const declared = new Map(
      form['certificate-chain'].certificates.map((each) => [nameOf(each), each]),
    )
    const wanted = [...declared].map(([name, each]) => ({
      name: same(name),
      hit: matchesOf(search, patternOf(each), 1).next().value?.hit,
    }))
    return { ...judgeListed(wanted), needsConfirmation: wanted.some(({ hit }) => hit) }
  },
}
