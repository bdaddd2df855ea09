// Prints “runner passed failed” for each test runner, zeros for one that left no report.
import { existsSync, readFileSync } from 'node:fs';

function report(runner, count) {
  const path = `.cache/${runner}.json`;
  const [passed, failed] = existsSync(path)
    ? count(JSON.parse(readFileSync(path, 'utf8')))
    : [0, 0];
  console.log(runner, passed, failed);
}

report('vitest', ({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests]);
report('playwright', ({ stats }) => [stats.expected, stats.unexpected + stats.flaky]);
