/** Periods and values of supervision that law or policy may change; `policy` marks what no rule that was seen gives. */

export interface SupervisionRules {
  readonly recognition: {
    /** Calendar days to report a change of name, domicile, legal representative or capital (Measures 13, by analogy). */
    readonly detailsDays: number
    /** Calendar days to file a changed CPS or CP (Measures 16). */
    readonly policyDays: number
    /** Hours to report an incident, and working days to its final report (policy). */
    readonly incidentHours: number
    readonly finalReportWorkingDays: number
    /** Calendar days to report a change of the home qualification or of key personnel (policy). */
    readonly homeStatusDays: number
    /** Last day of the yearly report, month and day (policy). */
    readonly annualReport: { readonly month: number; readonly day: number }
    /** Months after which an audit is too old (policy). */
    readonly auditMonths: number
    /** Calendar days before expiry at which the CA is reminded of the renewal (policy). */
    readonly renewalReminders: readonly number[]
    /** Calendar days before expiry from which a renewal may be asked for; absent: at any time (policy). */
    readonly renewalFromDays?: number
    /** What becomes of a renewal that is asked for late: flagged and not deemed granted, or a new application (policy). */
    readonly lateRenewal: 'flagged' | 'new-application'
    /** Calendar days before the end of a CA certificate by which a new one is filed (policy). */
    readonly certificateUpdateDays: number
    /** Hours between two probes of the status services (policy). */
    readonly probeHours: number
    /** Probes of one service in a row that must fail before there is a finding (policy). */
    readonly probeFailures: number
    /** Working days to be heard before a recognition is ended (by analogy with Administrative License Law 47). */
    readonly endingStatementWorkingDays: number
  }
  readonly complaint: {
    /** Working days to accept a complaint and to answer it (policy; the draft says “in time”). */
    readonly acceptWorkingDays: number
    readonly answerWorkingDays: number
    /** Attachments of one complaint, and bytes of each. */
    readonly attachments: number
    readonly attachmentBytes: number
  }
  readonly penalty: {
    /** Calendar days from filing to decision (Administrative Penalty Law 60). */
    readonly decisionDays: number
    /** Working days for statement and request of a hearing, and of notice before it (45, 64). */
    readonly statementWorkingDays: number
    readonly hearingNoticeWorkingDays: number
    /** Working days of service (61). */
    readonly serviceWorkingDays: number
    /** Calendar days to pay, and percent a day of delay, capped at the fine (67, 72). */
    readonly paymentDays: number
    readonly surchargePercent: number
    /** Years after which an undiscovered violation is no longer penalised (36). */
    readonly lapseYears: number
    /** Fine in yuan from which a hearing is offered and the decision is collective (57, 63; policy value). */
    readonly largeFine: number
    /** Years for which a penalty stands in the public credit record (policy). */
    readonly creditYears: number
  }
  readonly exit: {
    /** Calendar days before the end by which parties are told and MIIT is reported to (Electronic Signature Law 23). */
    readonly partiesDays: number
    readonly reportDays: number
    /** Calendar days before the end by which a takeover is agreed; else one is assigned (policy). */
    readonly takeoverDays: number
    /** Calendar days after the report to prove that the parties had been told before it (policy). */
    readonly proofDays: number
    /** Years that records are kept after the last certificate lapses (Electronic Signature Law 24). */
    readonly retentionYears: number
  }
}

export const supervision2015: SupervisionRules = {
  recognition: {
    detailsDays: 15,
    policyDays: 30,
    incidentHours: 24,
    finalReportWorkingDays: 15,
    homeStatusDays: 1,
    annualReport: { month: 3, day: 31 },
    auditMonths: 12,
    renewalReminders: [180, 90, 45],
    renewalFromDays: 180,
    lateRenewal: 'flagged',
    certificateUpdateDays: 90,
    probeHours: 24,
    probeFailures: 2,
    endingStatementWorkingDays: 5,
  },
  complaint: {
    acceptWorkingDays: 5,
    answerWorkingDays: 45,
    attachments: 5,
    attachmentBytes: 20 * 2 ** 20,
  },
  penalty: {
    decisionDays: 90,
    statementWorkingDays: 5,
    hearingNoticeWorkingDays: 7,
    serviceWorkingDays: 7,
    paymentDays: 15,
    surchargePercent: 3,
    lapseYears: 2,
    largeFine: 30_000,
    creditYears: 3,
  },
  exit: { partiesDays: 90, reportDays: 60, takeoverDays: 30, proofDays: 5, retentionYears: 5 },
}
