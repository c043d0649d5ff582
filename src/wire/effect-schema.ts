import * as v from 'valibot';
import { answer, fields, finding, giveUpAccount, list, maybe, query, repair } from './run-fields.ts';

const { text, needId, sourceId, step, passageId, count, flag } = fields;
const mayRepair = { repair: v.exactOptional(repair) };
const mayRedo = { redo: v.exactOptional(repair) };

const recall = v.object({ type: v.literal('recall'), question: text });
const plan = v.object({ type: v.literal('plan'), question: text, ...mayRepair, ...mayRedo });
const search = v.object({
  type: v.literal('search'),
  ...{ need: needId, source: sourceId, query, page: count, parent: maybe(step), ...mayRepair },
});
const judge = v.object({ type: v.literal('judge'), need: needId, search: step, question: text });
const read = v.object({ type: v.literal('read'), passages: list(passageId), whole: flag, ...mayRepair });
const extract = v.object({
  type: v.literal('extract'),
  ...{ need: needId, question: text, passages: list(passageId), ...mayRedo },
});
const writeQuery = v.object({
  type: v.literal('write-query'),
  ...{ need: needId, question: text, avoid: list(text), repair, ...mayRedo },
});
const verify = v.object({ type: v.literal('verify'), finding, question: text, ...mayRedo });
const wait = v.object({ type: v.literal('wait'), delayMs: fields.amount, repair });
const askPerson = v.object({ type: v.literal('ask-person'), question: text, repair });
const backtrack = v.object({ type: v.literal('backtrack'), to: maybe(step), dead: list(step), repair });
const answering = v.object({ type: v.literal('answer'), answer, ...mayRedo });
const givingUp = v.object({ type: v.literal('give-up'), account: giveUpAccount });

/** Any effect, from unknown. */
export const effectSchema = v.variant('type', [
  recall,
  plan,
  search,
  judge,
  read,
  extract,
  writeQuery,
  verify,
  wait,
  askPerson,
  backtrack,
  answering,
  givingUp,
]);
