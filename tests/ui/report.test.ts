import { expect, test } from 'vitest';
import { reportOf } from '../../src/ui/card/report.ts';
import { outlet } from './statements.ts';

test('a text about an error has the outlet, what stands there with references, and room for the reader', () => {
  const reference = { title: 'A second page', url: 'https://other.example/', date: null };
  const text = reportOf(outlet('pier-post', 'Pier Post', { founded: [{ value: '1901', references: [reference] }] }), null);
  expect(text.split('\n')).toEqual([
    'Sourcelight: an error in the entry on Pier Post (pier-post)', '', 'What stands there:', 'Newspaper', 'Owner: Its readers [1]', 'Control: Cooperative [1]', 'Country: Norland [1]', 'Started: 1901 [2]',
    'Sites: pier-post.example', 'Checked: 2026-10', '', 'References:', '[1] About Pier Post, 2026-01: https://pier-post.example/about', '[2] A second page: https://other.example/',
    '', 'What is not right:', '', '', 'Where that can be read:', '',
  ]);
});

test('it names the place where errors are collected, where there is one', () => {
  expect(reportOf(outlet('a', 'A'), 'https://forge.example/issues')).toMatch(/For: https:\/\/forge\.example\/issues$/);
  expect(reportOf(outlet('a', 'A'), null)).not.toContain('For:');
});
