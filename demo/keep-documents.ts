/** Keeps what a case leaves behind where a person can look at it: its sealed notices and its sealed package. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DevelopmentStack } from '../stack/development.ts'
import type { Cast } from './cast.ts'
import { type Tell, until } from './story.ts'

const folder = path.join('.data', 'demo')

/** The anchors of the development seal and of the development time stamps, in one file. */
export function keepTrust({ seal, timestamp }: DevelopmentStack): string {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'trust.pem')
  const anchors = [seal.anchorFile, timestamp.certificateFile]
  writeFileSync(file, anchors.map((each) => readFileSync(each, 'utf8')).join('\n'))
  return file
}

export async function keepDocuments(cast: Cast, dossier: string, tell: Tell): Promise<void> {
  const { notices } = await until(cast, dossier, 'the sealed package', (view) =>
    Boolean(view.package),
  )
  const into = path.join(folder, dossier)
  mkdirSync(into, { recursive: true })
  for (const { id, kind, number = '' } of notices) {
    const name = `${id.split('.').at(-1) ?? ''}-${kind}-${number}.pdf`
    writeFileSync(path.join(into, name), await cast.officer.notice(dossier, id))
  }
  tell(`${notices.length} sealed notices as PDF in ${into}`)
  const response = await cast.auditor.send(`/dossiers/${dossier}/package`)
  writeFileSync(path.join(into, 'package.tar'), Buffer.from(await response.arrayBuffer()))
  const verify = `npm run --silent package:verify -- ${path.join(into, 'package.tar')}`
  tell(`the case as one sealed package: ${verify} --trust ${path.join(folder, 'trust.pem')}`)
}
