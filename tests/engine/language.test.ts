import { expect, test } from 'vitest';
import { languageOf } from '../../src/engine/language.ts';
import { readText } from '../../src/text/read-text.ts';

const tell = (text: string, declared?: string): string => languageOf(readText(text), declared);

test.each([
  ['en', 'The bridge was closed on Monday, and the council said that it would stay closed until the end of the month.'],
  ['en', 'He said it was late.'],
  ['de', 'Die Brücke ist seit Montag gesperrt, und der Rat sagte, dass sie bis zum Ende des Monats nicht wieder geöffnet wird.'],
  ['fr', 'Le pont est fermé depuis lundi et le conseil a dit qu’il ne serait pas ouvert avant la fin du mois pour les voitures.'],
  ['es', 'El puente está cerrado desde el lunes y el consejo dijo que no se abrirá hasta el final del mes para los coches.'],
  ['pt', 'A ponte está fechada desde segunda-feira e o conselho disse que não será aberta até ao fim do mês para os carros.'],
  ['it', 'Il ponte è chiuso da lunedì e il consiglio ha detto che non sarà aperto fino alla fine del mese per le auto.'],
  ['nl', 'De brug is sinds maandag dicht en de raad zei dat het nog niet bekend is wanneer hij weer open gaat voor auto’s.'],
  ['tr', 'Köprü pazartesi gününden bu yana kapalı ve belediye bir açıklama için daha sonra konuşacak dedi ancak tarih olarak bir şey yok.'],
  ['ru', 'Мост закрыт с понедельника, и совет заявил, что он не откроется до конца месяца.'],
  ['uk', 'Міст закрито з понеділка, і рада заявила, що він не відкриється до кінця місяця.'],
  ['fa', 'پل از روز دوشنبه بسته است و شورا گفت که تا پایان ماه باز نخواهد شد.'],
  ['ar', 'الجسر مغلق منذ يوم الاثنين وقال المجلس إنه لن يفتح حتى نهاية الشهر.'],
  ['zh', '大桥自周一起关闭，市议会表示将关闭至月底。'],
  ['ja', '橋は月曜日から閉鎖されており、議会は月末まで開かないと述べた。'],
  ['ko', '다리는 월요일부터 폐쇄되었으며 의회는 월말까지 열리지 않을 것이라고 말했다.'],
  ['he', 'הגשר סגור מאז יום שני והמועצה אמרה שהוא לא ייפתח עד סוף החודש.'],
  ['hi', 'पुल सोमवार से बंद है और परिषद ने कहा कि यह महीने के अंत तक नहीं खुलेगा।'],
])('tells %s', (tag, text) => expect(tell(text)).toBe(tag));

test.each([
  ['', undefined, 'und'],
  ['', 'en-GB', 'en'],
  ['Vellmar', 'de', 'de'],
  ['12 14 19 — 33', undefined, 'und'],
  ['Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna aliqua enim minim veniam', 'en', 'und'],
])('does not guess from %j declared as %s', (text, declared, tag) => expect(tell(text, declared)).toBe(tag));

test('believes the words of an article rather than the page', () => {
  const text = 'The bridge was closed on Monday, and the council said that it would stay closed until the end of the month.';
  expect(tell(text, 'fr')).toBe('en');
});
