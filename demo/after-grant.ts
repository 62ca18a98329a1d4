/** The third act: what follows a grant, from the public register to the cancellation. One scene after the other, as they happen. */
import { drawComplaints } from './after-grant/complaints.ts'
import { agreeTakeover, endService, handOver, reportExit } from './after-grant/exit.ts'
import { missReport } from './after-grant/missed-report.ts'
import { publish } from './after-grant/publish.ts'
import type { Scene } from './after-grant/scene.ts'
import { judgeBoth, signDocument } from './after-grant/signatures.ts'
import { fileSubordinateCa, verifySample } from './after-grant/subordinate-ca.ts'

export const afterGrantTitle = 'After the grant 认可之后'

export type AfterGrant = Awaited<ReturnType<typeof afterGrant>>

/** Throws where a step has another outcome than the story says. */
export async function afterGrant(scene: Scene) {
  const published = await publish(scene)
  const sample = await verifySample(scene)
  const subordinateCa = await fileSubordinateCa(scene)
  const missedReport = await missReport(scene)
  const complaints = await drawComplaints(scene)

  const exitPlace = await reportExit(scene)
  await agreeTakeover(scene, exitPlace)
  await handOver(scene, exitPlace)
  const before = await signDocument(scene, 'Contract before the end')
  const exit = await endService(scene, exitPlace)
  const after = await signDocument(scene, 'Contract after the end')
  const signatures = { before, after }
  const verified = await judgeBoth(scene, signatures, exit.sequence)

  return { published, sample, subordinateCa, missedReport, complaints, exit, signatures, verified }
}
