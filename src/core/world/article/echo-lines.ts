import type { Relation } from '../fact.ts';
import { type Block, lines } from './article-plan.ts';

/** How the article of a thing repeats what another article says of it: '{s}' is the subject of the fact. */
export const echoLines: Partial<Readonly<Record<Relation, Block>>> = {
  author: lines(`
{She} is the author of {s}.
{She} wrote {s}.`),
  'first-captain': lines(`
{She} was the first captain of {s}.
{She} took command of {s} when she was new.`),
  'designed-by': lines(`
{She} designed {s}.
Among {her} designs is {s}.`),
  'founded-by': lines(`
{She} founded {s}.
{She} was the founder of {s}.`),
  'built-at': lines(`
{s} was built here.
Among the ships built here was {s}.`),
  'led-by': lines(`
{She} played a leading part in {s}.
{She} is named first in every account of {s}.`),
  'studied-at': lines(`
{s} was among its students.`),
  'born-in': lines(`
{s} was born here.`),
  father: lines(`
{s} was {her} {child of s}.`),
  mother: lines(`
{s} was {her} {child of s}.`),
  spouse: lines(`
{She} was married to {s}.`),
  'first-climbed-by': lines(`
{She} was the first to climb {s}.`),
  'charted-by': lines(`
{She} made the first chart of {s}.`),
  'first-head': lines(`
{She} was the first head of {s}.`),
  capital: lines(`
{She} is the capital of {s}.`),
  'lies-on': lines(`
{s} lies on its banks.`),
  'rises-on': lines(`
{s} rises on its slopes.`),
  'flows-into': lines(`
{s} flows into it.`),
  'set-in': lines(`
{s} is set here.`),
  'took-place-at': lines(`
{s} took place here.
The place is known for {s}.`),
  'stands-on': lines(`
{s} stands here.`),
  'first-keeper': lines(`
{She} was the first keeper of {s}.`),
  flagship: lines(`
{She} took part in {s}.`),
  'named-after': lines(`
{s} is named after {him}.`),
  'preserved-at': lines(`
{s} is preserved here.`),
  'dedicated-to': lines(`
{s} is dedicated to {him}.`),
  'absorbed-by': lines(`
It absorbed {s}.`),
};
