/** A dossier of the demo that was corrected before it was accepted, checked and refused. */
import { takeTask } from '../../../demo/client.ts'
import { refusalScript } from '../../../demo/scripts.ts'
import { accept, conclude, file, review, verify } from '../../../demo/story.ts'
import type { ConsoleScene } from './scene.ts'

const quietly = () => undefined
const { script } = refusalScript()
const address = `${script.form.identity.address} (in full)`

/** Filed, corrected and filed again, accepted, checked, decided. */
export async function decided({ cast }: ConsoleScene): Promise<string> {
  const { intake, applicant } = cast
  const id = await file(cast, script, quietly)
  const items = [{ document: 'identity', pointer: '/identity/address', what: 'State it in full.' }]
  const examine = await takeTask(intake, id, 'examine-application')
  await intake.complete(examine, 'request-correction', { items })
  await applicant.save(id, { identity: { ...script.form.identity, address } })
  await applicant.correct(id, await applicant.revisionOf(id))
  await accept(cast, id, quietly)
  await verify(cast, id, quietly)
  await review(cast, id, script, quietly)
  await conclude(cast, id, script.decision, quietly)
  return id
}
