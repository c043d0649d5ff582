import { createMemoryEvaluationStore } from '../../../../src/adapters/any/evaluation/memory-evaluation-store.ts';
import { conformEvaluationStore } from '../../../conformance/evaluation-store.ts';

conformEvaluationStore('the store of evaluations in memory', createMemoryEvaluationStore);
