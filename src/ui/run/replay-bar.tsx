import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Pause, Play } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { RunId } from '../../core/ids.ts';
import { IconButton } from '../components/button.tsx';
import { eventWords } from './event-words.ts';
import { ForkButton } from './fork-button.tsx';
import styles from './replay-bar.module.css';
import { type Mark, shareOf } from './replay-position.ts';
import type { Replay } from './use-replay.ts';

export type ReplayBarProps = { readonly id: RunId; readonly replay: Replay };

/** Plays the run, or stands at one of its events; says in words which. Stays in sight. */
export function ReplayBar({ id, replay }: ReplayBarProps) {
  const { event, position, length } = replay;
  const words = event === undefined ? undefined : eventWords(event);
  return (
    <div className={styles['bar']}>
      <div className={styles['line']}>
        <Buttons replay={replay} />
        <Slider replay={replay} words={words === undefined ? '' : `${words.title}. ${words.detail}`} />
        <span className={styles['count']} aria-hidden="true">
          {position} / {length}
        </span>
      </div>
      <div className={styles['line']}>
        <p className={styles['words']}>
          {words !== undefined && (
            <>
              <strong>{words.title}</strong> <bdi>{words.detail}</bdi>
            </>
          )}
        </p>
        <ForkButton id={id} replay={replay} />
      </div>
    </div>
  );
}

function Buttons({ replay }: { readonly replay: Replay }) {
  const { position, length, isPlaying, goTo, leapTo, togglePlay } = replay;
  const isStart = position <= 1;
  const isEnd = position >= length;
  return (
    <div className={styles['buttons']}>
      <IconButton label="Previous search" isDisabled={isStart} onPress={() => leapTo('previous')}>
        <ChevronsLeft size={18} />
      </IconButton>
      <IconButton label="Previous event" isDisabled={isStart} onPress={() => goTo(position - 1)}>
        <ChevronLeft size={18} />
      </IconButton>
      <IconButton label={isPlaying ? 'Pause' : 'Play'} onPress={togglePlay}>
        {isPlaying ? <Pause size={18} /> : <Play size={18} />}
      </IconButton>
      <IconButton label="Next event" isDisabled={isEnd} onPress={() => goTo(position + 1)}>
        <ChevronRight size={18} />
      </IconButton>
      <IconButton label="Next search" isDisabled={isEnd} onPress={() => leapTo('next')}>
        <ChevronsRight size={18} />
      </IconButton>
    </div>
  );
}

function Slider({ replay, words }: { readonly replay: Replay; readonly words: string }) {
  const { position, length, marks, goTo } = replay;
  return (
    <div className={styles['slider']} style={shareStyle(shareOf(position, length))}>
      <input
        type="range"
        aria-label="Event of the run"
        aria-valuetext={`${position} of ${length}: ${words}`}
        min={Math.min(1, length)}
        max={length}
        value={position}
        onChange={(change) => goTo(change.currentTarget.valueAsNumber)}
      />
      <div className={styles['marks']} aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark.position} className={lookOf(mark, position)} style={shareStyle(mark.share)} />
        ))}
      </div>
    </div>
  );
}

function lookOf({ isDead, position }: Mark, now: number): string {
  return [styles['mark'], isDead ? styles['dead'] : '', position <= now ? styles['past'] : ''].join(' ');
}

// A custom property is no key that React's type knows.
const shareStyle = (share: number) => ({ '--share': share }) as CSSProperties;
