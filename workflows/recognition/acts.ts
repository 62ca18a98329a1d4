/** What people do on a recognition: the CA reports and files, officers examine, the head decides. */
import type { RecognitionPayloads } from '../../domain/recognition/acts.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import { endingActs } from './ending-acts.ts'
import { inspectionActs } from './inspection-acts.ts'
import { endingHearingActs } from './ending-hearing.ts'
import { providerActs } from './provider-acts.ts'
import { supervisionActs } from './supervision-acts.ts'
import type { FollowingActs } from '../following/act.ts'
import type { ToldPayloads } from '../../domain/recognition/told.ts'

type People = Omit<RecognitionPayloads, keyof ToldPayloads>

export const recognitionActs: FollowingActs<Recognition, People> = {
  ...providerActs,
  ...supervisionActs,
  ...inspectionActs,
  ...endingActs,
  ...endingHearingActs,
}
