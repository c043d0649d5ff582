"""Short questions of a kind asked of passages that nobody asked them of. No answer is known: they are for learning from a teacher alone."""

import random
import re

from reader.chain import Chain
from reader.example import Example, Passage
from reader.sources_chains import ASKED

MORE = [
    "Who founded {}?",
    "When was {} founded?",
    "Where is {} located?",
    "Who wrote {}?",
    "Who owns {}?",
    "What is {} named after?",
    "What is {} known for?",
    "Who is the author of {}?",
    "What record label released {}?",
    "What genre is {}?",
    "What is the occupation of {}?",
    "What sport does {} play?",
    "Which team did {} play for?",
    "What language is spoken in {}?",
    "What is the capital of {}?",
    "What county is {} in?",
    "What is the population of {}?",
    "Who was the leader of {}?",
    "Where did {} study?",
    "What school did {} attend?",
    "Who is the child of {}?",
    "Who is the sibling of {}?",
    "Who produced {}?",
    "Who starred in {}?",
    "What series is {} part of?",
    "Where was {} formed?",
    "When did {} end?",
    "When did {} begin?",
    "What caused {}?",
    "Who discovered {}?",
    "What award did {} receive?",
    "What religion is {}?",
    "What body of water is {} next to?",
    "What company made {}?",
    "What position did {} hold?",
    "How many people live in {}?",
    "What continent is {} on?",
    "Who won {}?",
    "Where did {} take place?",
    "What is the birthplace of {}?",
]


def asked_examples(chains: list[Chain], count: int, chance: random.Random) -> list[Example]:
    """Of the passages that the chains are shown. Three in ten of the questions are asked of a passage near the one they name."""
    forms = [*MORE, *(form for several in ASKED.values() for form in several)]
    shown: list[tuple[Passage, Chain]] = [(passage, chain) for chain in chains for passage in [*(step.passage for step in chain.steps), *chain.others] if passage.title]
    made: list[Example] = []
    while len(made) < count:
        passage, chain = chance.choice(shown)
        question = chance.choice(forms).format(re.sub(r"\s*\([^)]*\)$", "", passage.title))
        if chance.random() < 0.3:
            passage = chance.choice([*(one for one in chain.near(question)[:6] if one.id != passage.id), passage])
        made.append(Example("asked", question, passage, None, None, group=chain.group or chain.id))
    return made
