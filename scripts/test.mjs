// npm test: everything. Installs what is missing, then runs scripts/checks/run-all.ts, whose last line is 'N passed, N failed'.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installWhatIsMissing } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
installWhatIsMissing();
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/checks/run-all.ts'], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
