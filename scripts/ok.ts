// The one gate: format, lint, types, budgets, unit tests (the architecture among them). Run it before each commit.
import { runGate } from './checks/gate.ts';

const { failed } = await runGate();
console.log(failed === 0 ? 'ok: all checks passed' : 'ok: something failed, see above');
process.exitCode = failed === 0 ? 0 : 1;
