/** Each kind of case, as a preview works on it: its acts, what ends it from outside, and its course. */
import type { CaseState } from '../../domain/case.ts'
import type { ComplaintCase } from '../../domain/complaint/state.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { ExitCase } from '../../domain/exit/state.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import type { ActName } from '../../procedure/acts.ts'
import type { CaseKind } from '../../procedure/case-kinds.ts'
import { dossierAct } from '../acts/index.ts'
import type { CaseEnds } from '../case/carried.ts'
import type { OpenCase } from '../case/open-case.ts'
import type { TakenAct } from '../case/take-acts.ts'
import { complaintTerms, courseOfComplaint } from '../complaint/handle-complaint.ts'
import { asDossier, dossierEnds } from '../dossier/dossier.ts'
import { courseOfExit } from '../exit/conduct-exit.ts'
import { exitTerms } from '../exit/open.ts'
import { endless } from '../following/open.ts'
import { takenActs } from '../following/taken-acts.ts'
import { courseOfPenalty } from '../penalty/conduct-penalty-case.ts'
import { penaltyTerms } from '../penalty/open.ts'
import { procedure } from '../recognise-certificate.ts'
import { recognitionTerms } from '../recognition/open.ts'
import { courseOfRecognition } from '../recognition/supervise-recognition.ts'

export interface PreviewedKind<S extends CaseState> {
  readonly act: (name: string) => TakenAct<S, object>
  readonly ends: (state: S) => CaseEnds
  /** Runs through the stages from wherever the case stands. */
  readonly course: (open: OpenCase<S>) => Promise<unknown>
}

const dossier: PreviewedKind<Dossier> = {
  act: (name) => dossierAct(name as ActName),
  ends: dossierEnds,
  async course(open) {
    const each = asDossier(open)
    await each.close(await procedure(each))
  },
}

// A kind is of its own kind of state; what works on all of them looks only at what all have.
const kind = <S extends CaseState>(each: PreviewedKind<S>) =>
  each as unknown as PreviewedKind<CaseState>

export const previewedKinds: Readonly<Record<CaseKind, PreviewedKind<CaseState>>> = {
  dossier: kind(dossier),
  recognition: kind({
    act: takenActs<Recognition, keyof typeof recognitionTerms.acts>(recognitionTerms),
    ends: () => endless,
    course: courseOfRecognition,
  }),
  complaint: kind({
    act: takenActs<ComplaintCase, keyof typeof complaintTerms.acts>(complaintTerms),
    ends: () => endless,
    course: courseOfComplaint,
  }),
  penalty: kind({
    act: takenActs<PenaltyCase, keyof typeof penaltyTerms.acts>(penaltyTerms),
    ends: () => endless,
    course: courseOfPenalty,
  }),
  exit: kind({
    act: takenActs<ExitCase, keyof typeof exitTerms.acts>(exitTerms),
    ends: () => endless,
    course: courseOfExit,
  }),
}
