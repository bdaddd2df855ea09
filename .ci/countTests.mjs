// Prints “runner passed failed flaky” for each test runner, zeros for one that left no report.
import { existsSync, readFileSync } from 'node:fs';

function report(runner, count) {
  const path = `.cache/${runner}.json`;
  const [passed, failed, flaky = 0] = existsSync(path)
    ? count(JSON.parse(readFileSync(path, 'utf8')))
    : [0, 0];
  console.log(runner, passed, failed, flaky);
}

report('vitest', ({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests]);
for (const runner of ['playwright', 'compat'])
  report(runner, ({ stats }) => [stats.expected + stats.flaky, stats.unexpected, stats.flaky]);
