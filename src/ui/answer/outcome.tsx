import type { State } from '../../core/state.ts';
import { AnswerBlock } from './answer-block.tsx';
import { GiveUpBlock } from './give-up-block.tsx';

/** How the run ended: its answer, or the account of what was tried; nothing while it has not. */
export function Outcome({ state }: { readonly state: State }) {
  const { ending } = state;
  if (ending === undefined) return null;
  return ending.kind === 'answered' ? (
    <AnswerBlock answer={ending.answer} state={state} />
  ) : (
    <GiveUpBlock account={ending.account} state={state} />
  );
}
