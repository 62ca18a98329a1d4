/** Looks for a valid path to a certificate; where there is none, says what is wrong with the most likely one. */
import type { Certificate } from '../x509/certificate.ts'
import { nameText } from '../x509/name.ts'
import { buildPaths, type Building } from './build-path.ts'
import { processPath, type PathAnswer } from './process-path.ts'
import { reasonOf, refusal } from './reasons.ts'
import type { Surroundings } from './state.ts'
import type { Store } from './store.ts'

const isUndetermined = (answer: PathAnswer) => !answer.valid && answer.reason.undetermined

/** The first valid answer, else the best other one; undefined where no path was built. */
function bestAnswer(surroundings: Surroundings, building: Building, certificate: Certificate) {
  let best: PathAnswer | undefined
  for (const { anchor, path } of buildPaths(building, [certificate])) {
    const answer = processPath(surroundings, anchor, path)
    if (answer.valid) return answer
    // A path that could not be judged may be the right one: a wrong one beside it says nothing.
    if (!best || (isUndetermined(answer) && !isUndetermined(best))) best = answer
    // Without the links that cannot be valid left out, only the first path explains anything.
    if (!building.onlyPlausible) return best
  }
  return best
}

/** Throws WorkLimitReached. */
export function searchPath(
  surroundings: Surroundings,
  store: Store,
  certificate: Certificate,
): PathAnswer {
  const { at, work } = surroundings
  const search = (onlyPlausible: boolean) =>
    bestAnswer(surroundings, { store, at, work, onlyPlausible }, certificate)
  const noPath = reasonOf(
    refusal('no-path', nameText(certificate.issuer)),
    undefined,
    nameText(certificate.subject),
  )
  return search(true) ?? search(false) ?? { valid: false, reason: noPath }
}
