/** The table of contents of the interface; routes are matched in this order. */
import { recognitionDefinition } from '../following/recognition.ts'
import { followingRoutes } from '../following/routes.ts'
import type { Route } from '../route.ts'
import { listAlarms } from './alarms.ts'
import { annotationRoutes } from './annotations.ts'
import { attachDocument } from './attach-document.ts'
import { readCalendarImpact } from './calendar-impact.ts'
import { listCalendarVersions } from './calendar-versions.ts'
import { caseActs } from './case-acts.ts'
import { claimTask } from './claim-task.ts'
import { completeTask } from './complete-task.ts'
import { consoleRoutes } from '../console/routes.ts'
import { complaintRoutes } from './complaints.ts'
import { consultationRoutes } from './consultations.ts'
import { confirmCalendar, refuseCalendar } from './decide-calendar.ts'
import { exitRoutes } from './exits.ts'
import { dropContact, keepContact, readContact } from './contact.ts'
import { listDeliveries, retryDelivery } from './deliveries.ts'
import { readDocs, readDocsAsset, readOpenApi, readProblem } from './documentation.ts'
import { correctDossier, fileDossier } from './file-dossier.ts'
import { readDraftChanges, readFilingChanges } from './filing-diff.ts'
import { healthz, readyz } from './health.ts'
import { integrityRoutes } from './integrity.ts'
import { listCalendars } from './list-calendars.ts'
import { listDocumentTypes } from './list-document-types.ts'
import { listDossiers } from './list-dossiers.ts'
import { readHomeStatus } from './home-status.ts'
import { listReadings } from './list-readings.ts'
import { listScans } from './list-scans.ts'
import { listNumbers } from './list-numbers.ts'
import { listTermRoutes } from './list-terms.ts'
import { partnerListRoutes } from './partner-lists.ts'
import { countTasks, listTasks } from './list-tasks.ts'
import { listMessages } from './messages.ts'
import { readNotice, readPackage } from './notices.ts'
import { readCreditRecord } from './credit-record.ts'
import { openDossier } from './open-dossier.ts'
import { penaltyRoutes } from './penalties.ts'
import { previewAct, previewCompletion } from './preview-act.ts'
import { preCheckFile } from './pre-check.ts'
import { proposeCalendar } from './propose-calendar.ts'
import { readCalendar } from './read-calendar.ts'
import { readDecision } from './read-decision.ts'
import { readEvents } from './read-events.ts'
import { readDocument } from './read-document.ts'
import { readDossier } from './read-dossier.ts'
import { readExamination } from './read-examination.ts'
import { readForm } from './read-form.ts'
import { readGuide } from './read-guide.ts'
import { readLedger } from './read-ledger.ts'
import { readMissing } from './read-missing.ts'
import { readDocumentStructure } from './read-structure.ts'
import { readReport } from './read-report.ts'
import { readReportChanges } from './report-changes.ts'
import {
  listReports,
  readNumberedReport,
  readReportDocument,
  readReportSignature,
} from './reports.ts'
import { reassignTask } from './reassign-task.ts'
import { releaseTask } from './release-task.ts'
import { saveForm, saveSections } from './save-section.ts'
import { statusProbes } from './status-probes.ts'
import { listTaskActs } from './task-acts.ts'
import { streamEvents } from './stream-events.ts'
import { dropUpload, finishUpload, readUpload, sendPart, startUpload } from './uploads.ts'
import { createWebhook, endWebhook, listWebhooks, renewSecret } from './webhooks.ts'
import { logRoutes } from './log.ts'
import { supervisionRoutes } from './supervision.ts'
import { trustedListRoutes } from './trusted-list.ts'
import { registerRoutes } from './register.ts'
import { verifyRoutes } from './verify.ts'
import { withdraw } from './withdraw.ts'
import { countWorkingDays } from './working-days.ts'

export const routes: readonly Route[] = [
  // First: asked more often than all others together.
  ...verifyRoutes,
  ...consoleRoutes,
  ...complaintRoutes,
  ...consultationRoutes,
  ...exitRoutes,
  ...supervisionRoutes,
  ...trustedListRoutes,
  ...listTermRoutes,
  ...logRoutes,
  ...registerRoutes,
  ...followingRoutes(recognitionDefinition),
  ...statusProbes,
  ...integrityRoutes,
  ...penaltyRoutes,
  readCreditRecord,
  openDossier,
  listDossiers,
  readDossier,
  readForm,
  saveForm,
  ...saveSections,
  readMissing,
  attachDocument,
  readDocument,
  readDocumentStructure,
  listScans,
  ...annotationRoutes,
  startUpload,
  readUpload,
  sendPart,
  finishUpload,
  dropUpload,
  listDocumentTypes,
  preCheckFile,
  readGuide,
  fileDossier,
  correctDossier,
  withdraw,
  ...caseActs,
  previewAct,
  readFilingChanges,
  readDraftChanges,
  listMessages,
  readNotice,
  readPackage,
  readReport,
  listReports,
  readNumberedReport,
  readReportSignature,
  readReportDocument,
  readReportChanges,
  readHomeStatus,
  readExamination,
  readDecision,
  readLedger,
  listReadings,
  listTasks,
  countTasks,
  listTaskActs,
  claimTask,
  releaseTask,
  reassignTask,
  completeTask,
  previewCompletion,
  readEvents,
  streamEvents,
  createWebhook,
  listWebhooks,
  renewSecret,
  endWebhook,
  listDeliveries,
  retryDelivery,
  readContact,
  keepContact,
  dropContact,
  listCalendars,
  readCalendar,
  listCalendarVersions,
  proposeCalendar,
  confirmCalendar,
  refuseCalendar,
  readCalendarImpact,
  countWorkingDays,
  listNumbers,
  ...partnerListRoutes,
  listAlarms,
  healthz,
  readyz,
  readOpenApi,
  readDocs,
  readDocsAsset,
  readProblem,
]
