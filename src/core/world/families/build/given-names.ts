import type { Sex } from '../family.ts';

const beginnings =
  'Al Bel Bren Cor Dal El Fen Gis Hal Il Jor Kal Lin Mar Nel Or Per Ros Sel Tam Ul Vil Wen Yl Zan'.split(' ');
const endings: Readonly<Record<Sex, readonly string[]>> = {
  f: 'issa eva eth ora wyn ika una iane'.split(' '),
  m: 'dric mund o vin bert ander ko nar'.split(' '),
};

/** Some two hundred first names of each sex: many bear the same one, as people do. */
export const givenNames: Readonly<Record<Sex, readonly string[]>> = {
  f: beginnings.flatMap((beginning) => endings.f.map((ending) => beginning + ending)),
  m: beginnings.flatMap((beginning) => endings.m.map((ending) => beginning + ending)),
};
