import type { Family, Relation } from '../families/family.ts';

/** Names of wordings and families that are kept for testing begin so. */
export const testWording = 'test-chronicle';

const says = [
  'Of {her} {role} it is written that this was {o}.',
  'Nobody but {o} is named as {role} to {s}.',
];

/** The same world in the words of a chronicle: no training page or question is worded so. */
export function inChronicleWording(family: Family): Family {
  return {
    ...family,
    roleSays: { plain: says, told: says, register: says },
    termSays: { plain: ['In the years {from} to {to} the office of {role} lay with {o}.'] },
    severalSays: { plain: ['The chronicle counts {count} {roles}, namely {o}.'] },
    roleAsks: ['Tell me who served as {role} to {s}.', 'As {role} to {s}, whom does the chronicle name?'],
    roleAs: ['whoever was {role} to {s}'],
    relations: family.relations.map(withoutOwnWords),
  };
}

/** What is a role is worded as one; what has words of its own, such as years, keeps them. */
function withoutOwnWords(relation: Relation): Relation {
  const { says: own, asks, ...rest } = relation;
  const isValue =
    relation.draw.draw === 'year' || relation.draw.draw === 'number' || relation.draw.draw === 'word';
  return isValue ? { ...rest, ...(own && { says: own }), ...(asks && { asks }) } : rest;
}
