import type { Family } from '../family.ts';

/** Words parted by white space. */
export function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}

type Wording = Pick<Family, 'roleSays' | 'severalSays' | 'termSays' | 'formerSays' | 'roleAsks' | 'roleAs'>;

/** How most families say what something is to something, and ask for it. */
export const sharedWording: Wording = {
  roleSays: {
    plain: ['{Her} {role} was {o}.'],
    told: ['{o} was {her} {role}.', 'For {role} {she} had {o}.', 'As {her} {role} the records name {o}.'],
    register: ['{Role}: {o}.'],
  },
  severalSays: {
    plain: ['{She} had {count} {roles}: {o}.'],
    told: ['{O} were {her} {roles}, {count} in all.'],
    register: ['{Roles} ({count}): {o}.'],
  },
  termSays: {
    plain: ['{Her} {role} from {from} to {to} was {o}.'],
    told: ['From {from} until {to} {o} was {her} {role}.'],
    register: ['{Role} {from}–{to}: {o}.'],
  },
  formerSays: ['{Her} {role} is {o}.'],
  roleAsks: [
    '{who} was the {role} of {s}?',
    '{who} was {s}’s {role}?',
    'What is the name of the {role} of {s}?',
  ],
  roleAs: ['the {role} of {s}', '{s}’s {role}'],
};
