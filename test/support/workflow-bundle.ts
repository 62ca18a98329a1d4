/** The workflows as all suites run them: bundled by the first that needs them. */
import { onStderr } from '../../stack/progress.ts'
import { workflowBundle } from '../../stack/workflow-bundle.ts'
import { readConfiguration } from '../../temporal.config.ts'

export const builtWorkflows = (): Promise<string> =>
  workflowBundle({ ...readConfiguration().servers, progress: onStderr })
