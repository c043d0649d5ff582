import { measuredFamilies } from '../../core/evaluation/measured-families.ts';
import {
  encyclopedia,
  type WorldPack,
  type WorldWording,
  worldLimits,
} from '../../core/evaluation/question-pack.ts';
import { mostHops } from '../../core/world/families/ask/family-question.ts';
import { Choice } from '../components/choice.tsx';
import { NumberField } from '../components/number-field.tsx';
import { useServices } from '../services.ts';
import styles from './evaluation.module.css';

const worlds = [
  {
    value: encyclopedia,
    title: 'The encyclopedia',
    explanation: 'Islands, ships and their people. Questions of every kind, some without an answer.',
  },
  ...measuredFamilies.map(({ family: { name, title }, isKeptForTesting }) => ({
    ...{ value: name, title: title.charAt(0).toUpperCase() + title.slice(1) },
    explanation: isKeptForTesting
      ? 'Nothing here was ever trained on it: the fairest test. Questions by the number of steps.'
      : 'Questions by the number of steps that they need.',
  })),
];

const wordings: readonly {
  readonly value: WorldWording;
  readonly title: string;
  readonly explanation: string;
}[] = [
  { value: 'mixed', title: 'Several styles', explanation: 'Pages and questions are worded in many ways.' },
  { value: 'plain', title: 'Plain', explanation: 'Short sentences and the plainest questions.' },
  {
    ...{ value: 'test-chronicle', title: 'A chronicle’s (kept for testing)' },
    explanation: 'Worded as no page or question that anything was trained on.',
  },
];

type World = Omit<WorldPack, 'kind'>;

/** Which made-up world, how large, and how many questions. */
export function WorldFields({ world }: { readonly world: World }) {
  const { draft } = useServices().evaluations;
  const change = (changes: Partial<World>) => draft.change({ world: { ...world, ...changes } });
  return (
    <>
      <Choice
        {...{ label: 'World', value: world.family, options: worlds }}
        onChange={(family) => change({ family })}
      />
      <div className={styles['fields']}>
        <NumberField
          {...{
            label: 'Articles',
            unit: 'articles',
            value: world.articles,
            step: 20,
            ...worldLimits.articles,
          }}
          explanation="The library that is searched. More are harder."
          onChange={(articles) => change({ articles })}
        />
        <NumberField
          {...{ label: 'Questions', unit: 'questions', value: world.questions, step: 10 }}
          {...worldLimits.questions}
          explanation="A small world may hold fewer."
          onChange={(questions) => change({ questions })}
        />
        <NumberField
          {...{ label: 'Seed of the world', unit: '', value: world.seed, isPlain: true }}
          {...worldLimits.seed}
          explanation="The same one makes the same world."
          onChange={(seed) => change({ seed })}
        />
        {world.family !== encyclopedia && <HopsFields world={world} change={change} />}
      </div>
      {world.family !== encyclopedia && (
        <Choice
          {...{ label: 'Wording', value: world.wording, options: wordings }}
          onChange={(wording) => change({ wording })}
        />
      )}
    </>
  );
}

type HopsProps = { readonly world: World; readonly change: (changes: Partial<World>) => void };

function HopsFields({ world: { hops }, change }: HopsProps) {
  const { least, most } = hops;
  return (
    <>
      <NumberField
        {...{ label: 'Steps, from', unit: 'steps', value: least, least: 1, most: mostHops }}
        explanation="Passages on the way to the answer, at least."
        onChange={(value) => change({ hops: { least: value, most: Math.max(value, most) } })}
      />
      <NumberField
        {...{ label: 'Steps, to', unit: 'steps', value: most, least: 1, most: mostHops }}
        explanation="At most. As many questions of each."
        onChange={(value) => change({ hops: { least: Math.min(value, least), most: value } })}
      />
    </>
  );
}
