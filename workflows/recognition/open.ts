/** A recognition in its workflow. */
import { continueAsNew } from '@temporalio/workflow'
import type { FollowingOpening } from '../../domain/following/opening.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import { recognitionRules } from '../../procedure/recognition/acts.ts'
import type { CarriedCase } from '../case/open-case.ts'
import { openFollowing } from '../following/open.ts'
import { recognitionActs } from './acts.ts'
import { handedOver } from './hand-over.ts'
import type { superviseRecognition } from './supervise-recognition.ts'
import { toldActs } from './told.ts'

export type RecognitionInput = FollowingOpening<Recognition> | CarriedCase<Recognition>
export type OpenRecognition = ReturnType<typeof openRecognition>

export const recognitionTerms = {
  rules: recognitionRules,
  acts: { ...recognitionActs, ...toldActs },
}

export const openRecognition = (input: RecognitionInput) =>
  openFollowing<Recognition, keyof typeof recognitionActs | keyof typeof toldActs>(input, {
    ...recognitionTerms,
    continueWith: (carried) =>
      continueAsNew<typeof superviseRecognition>({ ...carried, state: handedOver(carried.state) }),
  })
