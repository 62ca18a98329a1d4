/** Reading a dossier: its applicant and officials always, whoever is on it once they are, nobody else knows of it. */
import { heard, officials, outsiders, panel } from './callers.ts'
import type { Entry, Line, Table } from './table.ts'

const insiders = ['applicant', ...officials] as const
const early: Line = { passes: insiders, hidden: [...panel, ...heard, ...outsiders] }
const reviewed: Line = { passes: [...insiders, ...panel, ...heard], hidden: outsiders }
const decided: Line = { passes: [...insiders, ...panel], hidden: [...heard, ...outsiders] }

const known: Entry = {
  lines: {
    ...{ draft: early, intake: early, verification: early },
    ...{ 'expert-review': reviewed, delivery: decided },
  },
}

/** Form and reports: whoever is on it by now, but experts only once they have declared, and not who is heard. */
const papers: Entry = {
  lines: {
    ...known.lines,
    'expert-review': {
      passes: [...insiders, 'expert, declared'],
      undeclared: ['expert, silent', ...heard],
      hidden: outsiders,
    },
  },
}

/** Files: experts once they have declared; a body that is consulted what it is shown; a party none. */
const files: Entry = {
  lines: {
    ...known.lines,
    'expert-review': {
      passes: [...insiders, 'expert, declared', 'consulted'],
      undeclared: ['expert, silent'],
      hidden: ['party', ...outsiders],
    },
  },
}

/** For these of its readers alone; the applicant of another organisation does not learn that it is there. */
const forSome = (
  passes: readonly (typeof insiders)[number][],
  hidden: Line['hidden'] = [],
): Entry => {
  const line: Line = {
    passes,
    hidden: passes.includes('applicant') ? ['applicant, another', ...hidden] : hidden,
  }
  return {
    lines: {
      ...{ draft: line, intake: line, verification: line },
      ...{ 'expert-review': line, delivery: line },
    },
  }
}

/** Whoever judges a dossier: officials but for auditors, and experts once they are on its panel. */
const judges = officials.filter((who) => who !== 'auditor')
const beforePanel: Line = { passes: judges, hidden: [...panel, 'expert, another'] }
const withPanel: Line = { passes: [...judges, ...panel], hidden: ['expert, another'] }
const judged: Entry = {
  lines: {
    ...{ draft: beforePanel, intake: beforePanel, verification: beforePanel },
    ...{ 'expert-review': withPanel, delivery: withPanel },
  },
}
const annotated: Entry = {
  lines: {
    ...judged.lines,
    'expert-review': {
      passes: [...judges, 'expert, declared'],
      undeclared: ['expert, silent'],
      hidden: ['expert, another'],
    },
  },
}

export const dossierTable: Table = {
  'GET /dossiers/{id}': known,
  'GET /dossiers/{id}/form': papers,
  'GET /dossiers/{id}/filings/{number}/changes': papers,
  'GET /dossiers/{id}/report': papers,
  'GET /dossiers/{id}/reports': papers,
  'GET /dossiers/{id}/reports/{number}': papers,
  'GET /dossiers/{id}/reports/{number}/signature': papers,
  'GET /dossiers/{id}/reports/{number}/document': papers,
  'GET /dossiers/{id}/reports/{number}/changes': papers,
  'GET /dossiers/{id}/scans': known,
  'GET /dossiers/{id}/home-status': papers,
  'GET /dossiers/{id}/decision': known,
  'GET /dossiers/{id}/ledger': known,
  'GET /dossiers/{id}/notices/{notice}': known,
  'GET /dossiers/{id}/documents/{document}': files,
  'GET /dossiers/{id}/documents/{document}/structure': files,
  'GET /dossiers/{id}/annotations': judged,
  'POST /dossiers/{id}/annotations': annotated,
  'DELETE /dossiers/{id}/annotations/{annotation}': judged,
  'GET /dossiers/{id}/missing': forSome(['applicant', 'intake', 'officer']),
  'GET /dossiers/{id}/form/changes': forSome(['applicant']),
  'GET /dossiers/{id}/messages': forSome([...insiders], ['publisher']),
  'GET /dossiers/{id}/comments': forSome([...insiders], ['publisher']),
  'GET /dossiers/{id}/examination': forSome([...insiders]),
  'GET /dossiers/{id}/readings': forSome([...officials]),
  'GET /dossiers/{id}/package': forSome([...officials]),
}
