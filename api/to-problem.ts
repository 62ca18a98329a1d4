/** The one map from errors of every part to problems; what is not known here is our defect and says nothing to the caller. */
import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import multer from 'multer'
import { failureTypes, type FailureType } from '../procedure/failures.ts'
import { EvidenceError } from '../storage/evidence/error.ts'
import { isPassing } from '../storage/records/passing.ts'
import { Problem } from './problem.ts'
import type { ProblemType } from './problem-types.ts'

const isFailureType = (type: unknown): type is FailureType =>
  failureTypes.includes(type as FailureType)

export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return (
    fromWorkflow(error) ??
    fromEvidence(error) ??
    fromHttp(error) ??
    fromMulter(error) ??
    fromConnection(error) ??
    new Problem('Unexpected', 'the request could not be served')
  )
}

/** The server could not be reached, or did not answer in time. */
const isNoAnswer = (error: unknown): boolean =>
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  error instanceof ServiceError ||
  isGrpcServiceError(error)

/** A refusal by the workflow, its silence, or its end. */
function fromWorkflow(error: unknown): Problem | undefined {
  if (error instanceof WorkflowUpdateFailedError) {
    const { cause } = error
    if (!(cause instanceof ApplicationFailure) || !isFailureType(cause.type)) return undefined
    return new Problem(cause.type, cause.message, (cause.details?.[0] ?? {}) as never)
  }
  if (error instanceof WorkflowNotFoundError)
    return new Problem('WrongStage', 'expected a running procedure, it has ended', {
      stage: 'closed',
    })
  if (isNoAnswer(error))
    return new Problem('TemporarilyUnavailable', 'the procedure has not answered in time')
  return undefined
}

const evidenceProblems: Record<EvidenceError['code'], ProblemType> = {
  TooLarge: 'TooLarge',
  DigestMismatch: 'DigestMismatch',
  Empty: 'EmptyFile',
  PartTooSmall: 'UploadIncomplete',
  AlreadyStored: 'IdempotencyKeyReused',
  EvidenceMismatch: 'Unexpected',
  EvidenceMissing: 'Unexpected',
  StoreUnavailable: 'TemporarilyUnavailable',
}

const fromEvidence = (error: unknown): Problem | undefined =>
  error instanceof EvidenceError
    ? new Problem(evidenceProblems[error.code], error.message)
    : undefined

/** Errors of Express and its body parser carry a status. */
function fromHttp(error: unknown): Problem | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  if (status === 413) {
    const most = error instanceof Error && 'limit' in error ? Number(error.limit) / 1024 : 256
    return new Problem('TooLarge', `expected a JSON body of at most ${most} KiB`)
  }
  if (status === 415) return new Problem('UnsupportedMediaType', 'expected UTF-8 JSON, not encoded')
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Problem('Malformed', 'expected a well-formed request')
  return undefined
}

function fromMulter(error: unknown): Problem | undefined {
  if (error instanceof multer.MulterError)
    return error.code === 'LIMIT_FILE_SIZE'
      ? new Problem('TooLarge', 'expected a smaller file')
      : new Problem('Malformed', `expected fields and then one file: ${error.message}`)
  // busboy's own errors are plain.
  const known = /multipart|boundary|unexpected end of form|malformed part/i
  return error instanceof Error && known.test(error.message)
    ? new Problem('Malformed', 'expected a well-formed multipart/form-data body')
    : undefined
}

const fromConnection = (error: unknown): Problem | undefined =>
  isPassing(error)
    ? new Problem('TemporarilyUnavailable', 'a part of the service does not answer')
    : undefined
