/** A complaint of the public: taken in, accepted or not, checked and answered (Administrative License Law 65). */
import { continueAsNew } from '@temporalio/workflow'
import type { ComplaintCase, ComplaintOutcome } from '../../domain/complaint/state.ts'
import type { FollowingOpening } from '../../domain/following/opening.ts'
import { complaintRules } from '../../procedure/complaint/acts.ts'
import { now } from '../case/event-source.ts'
import type { CarriedCase } from '../case/open-case.ts'
import { openFollowing } from '../following/open.ts'
import { acceptedComplaintActs } from './acts.ts'
import { handling } from './handling.ts'
import { intake } from './intake.ts'
import type { OpenComplaint } from './open.ts'
import { scanAttachments } from './scanning.ts'

export const complaintTerms = { rules: complaintRules, acts: acceptedComplaintActs }

export async function handleComplaint(
  input: FollowingOpening<ComplaintCase> | CarriedCase<ComplaintCase>,
): Promise<{ readonly outcome: ComplaintOutcome }> {
  const complaint = openFollowing(input, {
    ...complaintTerms,
    continueWith: (carried: CarriedCase<ComplaintCase>) =>
      continueAsNew<typeof handleComplaint>(carried),
  })
  scanAttachments(complaint)
  const outcome = await courseOfComplaint(complaint)
  await complaint.finished()
  return { outcome }
}

export async function courseOfComplaint(complaint: OpenComplaint): Promise<ComplaintOutcome> {
  const outcome = (await intake(complaint)) ?? (await handling(complaint))
  await complaint.end(outcome, (draft) => {
    draft.outcome = outcome
    draft.closedAt = now()
  })
  return outcome
}
