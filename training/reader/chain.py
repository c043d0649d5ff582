"""A question of one or several hops, its passages in the order in which one leads to the next, and what is to be learnt from it."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from reader.example import Example, Kind, Passage
from reader.spans import find_spans, mentions, sentences


@dataclass
class Step:
    """`question` asks for this step alone; `needs` are the steps that must have been found before one can know that this passage bears on it."""

    passage: Passage
    answers: list[str]
    question: str | None = None
    needs: frozenset[int] = frozenset()
    told_in: list[str] = field(default_factory=list)


@dataclass
class Chain:
    """`compares` where the answer follows only from all steps together. `near` finds passages that look like it, best first."""

    source: str
    id: str
    question: str
    answers: list[str]
    steps: list[Step]
    others: list[Passage]
    near: Callable[[str], list[Passage]]
    compares: bool = False
    group: str = ""


@dataclass
class Amounts:
    """How many examples of each sort: passages that are none of a state's, and of a single step's; the share of steps asked alone."""

    negatives: int = 2
    step_negatives: int = 1
    alone: float = 0.5
    states: int = 3


def examples_of(chain: Chain, amounts: Amounts, chance: random.Random) -> Iterator[Example]:
    """The question at several states of what was found, then its single steps. Where nothing answers it, only passages that are near."""
    if not chain.steps:
        for passage in _wrong(chain, frozenset(), chance)[: amounts.negatives]:
            yield _example(chain, passage, (0, "none", []), [])
        return
    for found in _states(chain, amounts, chance):
        yield from _at_state(chain, found, amounts, chance)
    for step in chain.steps:
        if step.question is not None and chance.random() < amounts.alone:
            yield from _alone(chain, step, amounts, chance)


def _states(chain: Chain, amounts: Amounts, chance: random.Random) -> list[frozenset[int]]:
    """Nothing found; the steps one after another; all but one."""
    everything = frozenset(range(len(chain.steps)))
    states = [frozenset(range(count)) for count in range(len(chain.steps))]
    states += [everything - {index} for index in everything]
    several = list(dict.fromkeys(states[1:]))
    chance.shuffle(several)
    return [states[0], *several[: amounts.states - 1]]


def _at_state(chain: Chain, found: frozenset[int], amounts: Amounts, chance: random.Random) -> Iterator[Example]:
    evidence = [_shown(chain.steps[index], chance) for index in sorted(found, reverse=chance.random() < 0.5)]
    seen = {step.passage.id for step in chain.steps}
    wrong = [passage for passage in _wrong(chain, found, chance) if passage.id not in seen]
    if wrong and chance.random() < (0.3 if found else 0.25):
        evidence.insert(chance.randint(0, len(evidence)), wrong.pop(chance.randrange(min(4, len(wrong)))))
    for index, step in enumerate(chain.steps):
        if index in found:
            if chance.random() < 0.25:
                yield _example(chain, step.passage, (1, _kind(chain, index, found), _spans(chain, index, found)), evidence)
        elif step.needs <= found:
            yield _example(chain, step.passage, (1, _kind(chain, index, found), _spans(chain, index, found)), evidence)
        elif chain.source == "hotpotqa":
            yield _example(chain, step.passage, (1, None, []), evidence)
    for passage in wrong[: amounts.negatives]:
        yield _example(chain, passage, (0, "none", []), evidence)


def _shown(step: Step, chance: random.Random) -> Passage:
    """The passage as the agent has it among its evidence: whole, or the sentence that tells."""
    told = step.told_in or [part for part in sentences(step.passage.text) if any(mentions(part, answer) for answer in step.answers)]
    if told and chance.random() < 0.5:
        return Passage(step.passage.title, " ".join(part.strip() for part in told[:2]), step.passage.id)
    return step.passage


def _wrong(chain: Chain, found: frozenset[int], chance: random.Random) -> list[Passage]:
    """Near misses of the question and of what was found, mixed with the question's own distractors; never one that tells the answer."""
    near = chain.near(chain.question)[:12]
    for index in found:
        near += chain.near(f"{chain.question} {' '.join(chain.steps[index].answers)} {chain.steps[index].passage.title}")[:8]
    several = list({passage.id: passage for passage in [*near, *chain.others]}.values())
    several = [passage for passage in several if not _tells(passage, chain.answers)]
    # The nearest more often than the others: they are what the reader will be shown.
    return sorted(several, key=lambda passage: chance.random() * (2 if passage in chain.others else 1) * (1 + near.index(passage) / 8 if passage in near else 2))


def _tells(passage: Passage, answers: list[str]) -> bool:
    return any(answer.lower() not in ("yes", "no") and mentions(passage.text, answer) for answer in answers)


def _decided(chain: Chain, index: int, found: frozenset[int]) -> bool:
    everything = frozenset(range(len(chain.steps)))
    if chain.compares:
        return found | {index} == everything
    return chain.steps[index].needs <= found and bool(find_spans(chain.steps[index].passage.text, chain.answers)) and _is_last(chain, index)


def _is_last(chain: Chain, index: int) -> bool:
    return not any(index in step.needs for step in chain.steps)


def _kind(chain: Chain, index: int, found: frozenset[int]) -> Kind | None:
    if not _decided(chain, index, found):
        return "none"
    if chain.answers[0].lower() in ("yes", "no"):
        return "yes" if chain.answers[0].lower() == "yes" else "no"
    return "span" if _spans(chain, index, found) else "none"


def _spans(chain: Chain, index: int, found: frozenset[int]) -> list[list[int]]:
    if not _decided(chain, index, found):
        return []
    step = chain.steps[index]
    return find_spans(step.passage.text, chain.answers, step.told_in)


def _example(chain: Chain, passage: Passage, said: tuple[int, Kind | None, list[list[int]]], evidence: list[Passage]) -> Example:
    relevance, kind, spans = said
    return Example(chain.source, chain.question, passage, relevance, kind, spans, evidence, chain.group or chain.id)


def _alone(chain: Chain, step: Step, amounts: Amounts, chance: random.Random) -> Iterator[Example]:
    if step.question is None:
        return
    spans = find_spans(step.passage.text, step.answers, step.told_in)
    near = [passage for passage in chain.near(step.question)[:10] if passage.id != step.passage.id and not _tells(passage, step.answers)]
    chance.shuffle(near)
    evidence = [chance.choice(near)] if near and chance.random() < 0.2 else []
    base = {"source": f"{chain.source} steps", "question": step.question, "evidence": evidence, "group": chain.group or chain.id}
    if spans:
        yield Example(passage=step.passage, relevance=1, kind="span", spans=spans, **base)
    other = [one.passage for one in chain.steps if one is not step and not _tells(one.passage, step.answers)]
    chance.shuffle(other)
    # The other passages of the chain share its names: the nearest misses there are.
    for passage in [*other[:1], *near][: amounts.step_negatives]:
        yield Example(passage=passage, relevance=0, kind="none", **base)
