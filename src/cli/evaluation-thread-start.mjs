// Node runs TypeScript here only once it is taught to: what the process was started with does not reach its threads.
import { register } from 'tsx/esm/api';

register();
await import('./evaluation-thread.ts');
