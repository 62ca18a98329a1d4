// Prints the one closing line that any continuous-integration reader understands: `N passed, N failed`.
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : ''
    // A suite that could not even load has no tests to count: count it as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    setImmediate(() => console.log(`${results.numPassedTests} passed, ${failed} failed${skipped}`))
  }
}
