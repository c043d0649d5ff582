// npm run get-model: brings the small model that tests and measurements use into .cache/models.
import { getTestModel } from './model/get-test-model.ts';

const path = await getTestModel((line) => console.log(line));
if (path === undefined) {
  console.error(
    'Cannot get the model: see above. Put it into .cache/models by hand, or try again with a network.',
  );
  process.exitCode = 1;
} else console.log(path);
