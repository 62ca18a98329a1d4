// The order of suites: Jest's own, but for those that wait more than they work. Left to its order (small files last) they
// would end every run side by side on an idle machine; begun early and apart, others work while they wait.
const { default: Sequencer } = require('@jest/test-sequencer')

const waiting = ['story-zh.test.ts', 'story-en.test.ts']

module.exports = class WaitingFirst extends Sequencer {
  sort(tests) {
    const isWaiting = ({ path }) => waiting.some((name) => path.endsWith(name))
    const sorted = [...super.sort(tests)]
    const others = sorted.filter((test) => !isWaiting(test))
    const apart = Math.ceil(others.length / 3)
    sorted.filter(isWaiting).forEach((test, index) => others.splice(index * apart, 0, test))
    return others
  }
}
