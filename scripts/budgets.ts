// Holds the size of files and functions, 'any' and suppressions against their budgets (scripts/code/budget-problems.ts).
import { fileURLToPath } from 'node:url';
import { budgetMeasures, budgetProblems } from './code/budget-problems.ts';
import { readSource } from './code/read-source.ts';
import { sourceFiles } from './code/source-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const paths = sourceFiles(root, ['src', 'proxy', 'scripts', 'test']);
const sources = paths.map((path) => readSource(root, path));
const problems = budgetProblems(sources);
for (const problem of problems) console.error(problem);
console.log(budgetMeasures(sources));
process.exitCode = problems.length === 0 ? 0 : 1;
