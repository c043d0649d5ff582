// Everything: the gate, then browser and end-to-end tests.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['scripts/ok.mjs'], { stdio: 'inherit' });
process.exit(status ?? 1);
