import { expect, test } from 'vitest';
import { nameChoices } from '../../src/ui/card/name-choices.ts';

const NAMES = ['Karin Holm', 'Pavel Drenko', 'Global Times', 'Šárka Holub', 'Norland', 'Estavia', 'Town Crier', 'Mara Lind'];

test.each([
  ['', 'Karin Holm', ['Pavel Drenko', 'Global Times', 'Šárka Holub', 'Norland', 'Estavia', 'Town Crier']],
  ['hol', null, ['Karin Holm', 'Šárka Holub']],
  ['sarka', null, ['Šárka Holub']],
  ['olm', null, []],
  ['Norland', null, []],
])('for “%s” typed in place of %s', (typed, now, expected) => {
  expect(nameChoices(NAMES, typed, now)).toEqual(expected);
});
