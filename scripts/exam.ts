// npm run exam: examines a GGUF model in Chromium, job by job, and prints what it is worth on this machine.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { reader } from '../src/adapters/any/reader.ts';
import { systemClock } from '../src/adapters/node/system-clock.ts';
import { takeExam } from '../src/agent/take-exam.ts';
import { describeMachine } from '../src/cli/machine.ts';
import { type ExamResult, marksByJob } from '../src/core/exam/exam-result.ts';
import { makeExam } from '../src/core/exam/make-items.ts';
import { routeJobs } from '../src/core/exam/route-jobs.ts';
import type { TextEngine, TextReply, TextRequest } from '../src/ports/text-engine.ts';
import { openEngine } from './model/open-engine.ts';
import { findTestModel, noTestModel } from './model/test-model.ts';

const help = `npm run exam -- [options]

  --model FILE    a GGUF file; default the test's model
  --gpu           on WebGPU's software adapter instead of the processor
  --seconds N     for all of it; default 120
  --rounds N      items of each job, at most; default 12
  --seed N        of the fictional world; default 4711
  --out FILE      marks and every raw output as JSON`;

const options = {
  model: { type: 'string' },
  gpu: { type: 'boolean', default: false },
  seconds: { type: 'string', default: '120' },
  rounds: { type: 'string', default: '12' },
  seed: { type: 'string', default: '4711' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Exchange = { readonly request: TextRequest; readonly reply: TextReply };

/** The engine, with a list of all that was asked and answered. */
function overheard(engine: TextEngine, heard: Exchange[]): TextEngine {
  return {
    ...engine,
    generate: async (request, signal, progress) => {
      const reply = await engine.generate(request, signal, progress);
      heard.push({ request, reply });
      return reply;
    },
  };
}

function table(result: ExamResult): string {
  const routes = routeJobs(result, { budgetMs: 120_000 });
  const rows = marksByJob(result.marks).map(({ job, items, valid, right, readerRight, seconds }) => {
    const route = routes.find((each) => each.job === job);
    return `| ${job} | ${items} | ${valid} | ${right} | ${readerRight} | ${seconds.toFixed(1)} | ${route?.to} |`;
  });
  const head = [
    '| job | items | valid | right | reader right | s an item | goes to |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  return [...head, ...rows].join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const path = values.model ?? findTestModel();
  if (values.help || path === undefined) {
    console.log(values.help ? help : noTestModel);
    return;
  }
  const never = new AbortController().signal;
  const device = values.gpu ? 'gpu' : 'cpu';
  const opened = await openEngine(path, { contextTokens: 2048, device });
  try {
    const heard: Exchange[] = [];
    const engine = overheard(opened.engine, heard);
    console.log(`Loaded in ${(opened.loadMs / 1000).toFixed(1)} s. ${describeMachine()}`);
    const rounds = makeExam({ seed: Number(values.seed), rounds: Number(values.rounds) });
    const hardware = `${opened.browser.version()}, ${device}, ${describeMachine()}`;
    const limitMs = Number(values.seconds) * 1000;
    const exam = takeExam({ engine, reader, clock: systemClock, rounds, hardware, limitMs }, never);
    for (;;) {
      const next = await exam.next();
      if (!next.done) {
        console.error(`${next.value.done}/${next.value.of}`);
        continue;
      }
      if (next.value.kind !== 'finished') throw new Error(next.value.message);
      const { result } = next.value;
      const { prefill = 0, decode = 0 } = result.speed ?? {};
      console.log(
        `${result.seconds.toFixed(0)} s, ${prefill.toFixed(1)} tokens/s read, ${decode.toFixed(1)} written\n`,
      );
      console.log(table(result));
      if (values.out !== undefined)
        await writeFile(values.out, JSON.stringify({ result, heard }, undefined, 1));
      return;
    }
  } finally {
    await opened.close();
  }
}

await main();
