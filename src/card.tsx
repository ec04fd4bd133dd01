/** The card: an extension page inside a frame on the article's page. It has no storage and no tabs, only one port. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { handle } from './messaging/calls.ts';
import type { CardCalls } from './messaging/protocol.ts';
import { Card } from './ui/card/Card.tsx';
import { connectCard } from './ui/card/card-port.ts';
import { createNoteDesk } from './ui/card/note-desk.ts';

const nonce = location.hash.slice(1);
const port = connectCard(nonce, () => browser.runtime.connect({ name: 'card' }));
const desk = createNoteDesk(port);

handle<CardCalls>({ reconnect: () => port.reconnect() }, { from: 'extension' });
addEventListener('pagehide', () => desk.flush());
addEventListener('blur', () => desk.flush());
document.addEventListener('visibilitychange', () => desk.flush());

render(<Card port={port} desk={desk} />, document.getElementById('card')!);
